import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the packages that are installed here. */
export const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Version of an installed package. */
export function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`${PACKAGES}/${name}/package.json`, 'utf8')) as { version: string };
  return version;
}
