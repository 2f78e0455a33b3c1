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
}

/** Runs a program to its end. Throws if it cannot be started. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { cwd, env, timeout }: ProgramOptions,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const take = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, at: Date.now() }));
  });
}
