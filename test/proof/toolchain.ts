import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Downloaded packages stay here from one run to the next, outside of what is committed. */
const FOLDER = join(import.meta.dirname, '../../.cache/proof');

/** The folder that keeps the packages of one toolchain. It is made if there is none. */
export function toolchainFolder(name: string): string {
  const folder = join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The version a program tells.
 * @param pattern its first group is the version: `/^ruby (\S+)/`
 * @throws where there is none, naming it and how to get it
 */
export async function versionOf(
  program: string,
  args: readonly string[],
  pattern: RegExp,
  get: string,
): Promise<string> {
  const { output } = await runProgram(program, args, { cwd: tmpdir(), env: {}, timeout: 60_000 }).catch(() => {
    throw new Error(`No ${program} found. Get it with \`${get}\`.`);
  });
  const version = pattern.exec(output)?.[1];
  if (version === undefined) throw new Error(`${program} ${args.join(' ')} tells no version: ${output.slice(0, 200)}`);
  return version;
}
