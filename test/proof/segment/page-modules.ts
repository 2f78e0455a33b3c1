import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Context, compileFunction } from 'node:vm';

interface Module {
  exports: unknown;
}

/** File of a module; a package may have one for browsers. */
function fileOf(from: string, name: string): string {
  const require = createRequire(from);
  if (name.startsWith('.')) return require.resolve(name);
  const about = require.resolve(`${name}/package.json`);
  const { browser } = JSON.parse(readFileSync(about, 'utf8'));
  return typeof browser === 'string' ? require.resolve(join(dirname(about), browser)) : require.resolve(name);
}

/**
 * Loads CommonJS packages into a page, as a bundler would put them there: their globals are the page's.
 * @param folder the folder of packages
 */
export function pageModules(page: Context, folder: string): (name: string) => unknown {
  Object.assign(page, { global: page });
  const loaded = new Map<string, Module>();
  const load = (from: string, name: string): unknown => {
    const file = fileOf(from, name);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(file, module);
    const run = compileFunction(readFileSync(file, 'utf8'), ['module', 'exports', 'require'], {
      filename: file,
      parsingContext: page,
    });
    run.call(module.exports, module, module.exports, (needed: string) => load(file, needed));
    return module.exports;
  };
  return (name) => load(join(folder, 'page.cjs'), name);
}
