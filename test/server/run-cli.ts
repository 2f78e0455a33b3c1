import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The executable. */
export const BIN = fileURLToPath(new URL('../../src/server/bin.mjs', import.meta.url));

/** How a run of the command line ended. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line in another folder than the project's, to its end. */
export async function runCli(
  args: string[],
  { input = '', env = {}, cwd = '/' }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}
