import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { toolchainFolder } from './toolchain.ts';

const TIMEOUT = 300_000;

let count = 0;

/** Packages with their versions, and versions for packages that these need. */
export interface Manifest {
  dependencies: Record<string, string>;
  overrides?: Record<string, string>;
}

/** Whether a folder of packages holds one in this version. */
export function isThere(folder: string, name: string, version: string): boolean {
  const file = join(folder, name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
}

/** Runs npm in a folder, with this process's settings. */
export async function npm(cwd: string, args: readonly string[], what: string): Promise<void> {
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { code, output } = await runProgram('npm', args, { cwd, env: Object.fromEntries(settings), timeout: TIMEOUT });
  if (code !== 0) throw new Error(`npm could not install ${what}: ${output.slice(-600)}`);
}

/**
 * Installs packages for the proof only, once. What they want from their surroundings (react-native) is left out.
 * @param place name of the folder that keeps them
 * @returns the folder that holds them and what they need
 */
export async function npmPackages(place: string, manifest: Manifest): Promise<string> {
  const home = toolchainFolder(join('npm', place));
  const folder = join(home, 'node_modules');
  const wanted = Object.entries(manifest.dependencies);
  if (wanted.every(([name, version]) => isThere(folder, name, version))) return folder;
  // Tests and proofs may both be at it: whoever is done first puts it in place.
  const cwd = toolchainFolder(join('npm', `installing-${process.pid}-${++count}`));
  writeFileSync(join(cwd, 'package.json'), `${JSON.stringify({ private: true, ...manifest })}\n`);
  const what = wanted.map((each) => each.join(' ')).join(', ');
  await npm(cwd, ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'], what);
  rmSync(home, { recursive: true, force: true });
  renameSync(cwd, home);
  return folder;
}

/** Installs one package, as `npmPackages` does. */
export function npmPackage(name: string, version: string): Promise<string> {
  return npmPackages(`${name.replaceAll(/[@/]/g, '_')}-${version}`, { dependencies: { [name]: version } });
}
