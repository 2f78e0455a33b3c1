import { spawn } from 'node:child_process';

/** How a program ended. */
export interface Ended {
  /** Null if it was stopped for taking too long. */
  code: number | null;
  output: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** How a program is started. Nothing of this process's environment is handed on but what stands here. */
export interface ProgramOptions {
  cwd: string;
  env: Record<string, string>;
  /** Milliseconds after which it is stopped. */
  timeout: number;
  /** Its standard input, which is empty otherwise. */
  input?: string;
}

/** Runs a program to its end. Throws if it cannot be started. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { cwd, env, timeout, input = '' }: ProgramOptions,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: 'pipe',
      timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    // A program may end without reading its input.
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, at: Date.now() }));
  });
}
