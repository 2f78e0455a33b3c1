import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../run-program.ts';
import type { FileText } from './changed.ts';

/** What runs the app of a user, with the real library. */
export interface Runtime {
  /** The library, with its version. */
  library: string;
  /** Apps at work at once. */
  atOnce: number;
  /** Runs an app, and says what is wrong with how it ended. */
  run: (files: readonly FileText[]) => Promise<string[]>;
  close: () => Promise<void>;
}

/** A key for all libraries, as users have it in their environment. */
export const KEYS = { AMPLITUDE_API_KEY: 'key-of-the-watched-app', SEGMENT_WRITE_KEY: 'key-of-the-watched-app' };

const TIMEOUT = 60_000;

/**
 * Runs programs in a process each, in a folder of their own below `home`.
 * @param command the program and its arguments, given the files’ names
 */
export function inProcess(
  home: string,
  command: (names: string[]) => [string, ...string[]],
  env: Record<string, string> = {},
): Runtime['run'] {
  let count = 0;
  return async (files) => {
    const cwd = join(home, String(++count));
    await mkdir(cwd);
    for (const { name, text } of files) await writeFile(join(cwd, name), text);
    const [program, ...parameters] = command(files.map(({ name }) => name));
    const { code, output } = await runProgram(program, parameters, { cwd, env: { ...KEYS, ...env }, timeout: TIMEOUT });
    return code === 0 ? [] : [`ended with ${code}: ${output.slice(-400)}`];
  };
}
