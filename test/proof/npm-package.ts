import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { toolchainFolder } from './toolchain.ts';

const TIMEOUT = 300_000;

let count = 0;

function isThere(folder: string, name: string, version: string): boolean {
  const file = join(folder, name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
}

/**
 * Installs a package for the proof only, once. What it wants from its surroundings (react-native) is left out.
 * @param more packages to install beside it
 * @returns the folder that holds it and what it needs
 */
export async function npmPackage(
  name: string,
  version: string,
  more: readonly (readonly [name: string, version: string])[] = [],
): Promise<string> {
  const home = toolchainFolder(join('npm', `${name.replaceAll(/[@/]/g, '_')}-${version}`));
  const folder = join(home, 'node_modules');
  if (isThere(folder, name, version)) return folder;
  // Tests and proofs may both be at it: whoever is done first puts it in place.
  const cwd = toolchainFolder(join('npm', `installing-${process.pid}-${++count}`));
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const packages = [[name, version] as const, ...more].map((each) => each.join('@'));
  const options = { cwd, env: Object.fromEntries(settings), timeout: TIMEOUT };
  const { code, output } = await runProgram('npm', [...args, ...packages], options);
  if (code !== 0) throw new Error(`npm could not install ${name} ${version}: ${output.slice(-600)}`);
  if (!isThere(folder, name, version)) {
    rmSync(home, { recursive: true, force: true });
    renameSync(cwd, home);
  }
  rmSync(cwd, { recursive: true, force: true });
  return folder;
}
