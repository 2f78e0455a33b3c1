import { join } from 'node:path';
import { build } from 'vite';
import { PACKAGES, packageOf } from './installed.ts';

/** Bundles an installed package for the browser, as a module with all its exports. */
export async function bundlePackage(name: string): Promise<string> {
  const folder = join(PACKAGES, name);
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(folder, packageOf(name).module), formats: ['es'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${name} was not bundled.`);
  return output.output[0].code;
}
