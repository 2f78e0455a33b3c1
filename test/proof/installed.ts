import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the packages that are installed here. */
export const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Version of an installed package, and its entry as a module. */
export function packageOf(name: string, packages: string = PACKAGES): { version: string; module: string } {
  const { version, module } = JSON.parse(readFileSync(`${packages}/${name}/package.json`, 'utf8')) as {
    version: string;
    module: string;
  };
  return { version, module };
}
