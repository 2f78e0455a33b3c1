import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const TIMEOUT = 300_000;

/**
 * Installs a package for the proof only, once, with what it needs.
 * @returns the folder for PYTHONPATH
 */
export async function pipPackage(name: string, version: string): Promise<string> {
  await versionOf('python3', ['-m', 'pip', '--version'], /^pip (\S+)/, 'apt-get install python3 python3-pip');
  const folder = toolchainFolder(join('pip', `${name}-${version}`));
  if (existsSync(join(folder, `${name.replaceAll('-', '_')}-${version}.dist-info`, 'RECORD'))) return folder;
  const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const args = ['-m', 'pip', 'install', '--quiet', '--upgrade', '--target', folder, `${name}==${version}`];
  const options = { cwd: folder, env: Object.fromEntries(settings), timeout: TIMEOUT };
  const { code, output } = await runProgram('python3', args, options);
  if (code !== 0) throw new Error(`pip could not install ${name} ${version}: ${output.slice(-600)}`);
  return folder;
}
