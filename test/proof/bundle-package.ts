import { join } from 'node:path';
import { build } from 'vite';
import { PACKAGES, packageOf } from './installed.ts';

/** Where a package is found, and what is put in the place of packages it imports. */
interface BundleOptions {
  packages?: string;
  alias?: Record<string, string>;
}

/** Bundles an installed package for the browser, as one module with all its exports. */
export async function bundlePackage(
  name: string,
  { packages = PACKAGES, alias = {} }: BundleOptions = {},
): Promise<string> {
  const folder = join(packages, name);
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(folder, packageOf(name, packages).module), formats: ['es'] },
      // A package that exports types as if they were values bundles in React Native, whose modules may lack what is imported.
      rolldownOptions: { shimMissingExports: true, output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${name} was not bundled.`);
  return output.output[0].code;
}
