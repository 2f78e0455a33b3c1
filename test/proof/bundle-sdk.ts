import { build } from 'vite';
import { PACKAGES } from './installed.ts';

/** Bundles an installed package for the browser, as a module with all its exports. */
export async function bundlePackage(name: string): Promise<string> {
  const entry = '\0entry';
  const built = await build({
    configFile: false,
    root: PACKAGES,
    logLevel: 'error',
    plugins: [
      {
        name: 'proof:entry',
        resolveId: (id) => (id === 'entry' ? entry : undefined),
        load: (id) => (id === entry ? `export * from ${JSON.stringify(name)};` : undefined),
      },
    ],
    build: { write: false, lib: { entry: 'entry', formats: ['es'] }, minify: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${name} was not bundled.`);
  const [chunk] = output.output;
  return chunk.code;
}
