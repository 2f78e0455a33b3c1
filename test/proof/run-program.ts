import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

interface Told {
  id: number;
  ended?: Ended;
  error?: string;
}

const SPAWNER = fileURLToPath(new URL('spawner.mjs', import.meta.url));

const waiting = new Map<number, (told: Omit<Told, 'id'>) => void>();
let spawner: ChildProcess | undefined;
let count = 0;

/** Starting a program copies the page tables of the process that starts it: 130 ms for one of 800 MB, 15 for a small one. */
function startSpawner(): ChildProcess {
  const started = fork(SPAWNER, { execArgv: [], stdio: 'inherit' });
  started.on('message', ({ id, ...told }: Told) => {
    waiting.get(id)?.(told);
    waiting.delete(id);
    // It must not keep this process, unless it has something to do.
    if (waiting.size === 0) started.channel?.unref();
  });
  started.on('exit', () => {
    spawner = undefined;
    for (const tell of waiting.values()) tell({ error: 'What starts programs ended.' });
    waiting.clear();
  });
  started.unref();
  return started;
}

/** Runs a program to its end. Throws if it cannot be started. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { env, ...options }: ProgramOptions,
): Promise<Ended> {
  spawner ??= startSpawner();
  spawner.channel?.ref();
  const id = ++count;
  const path = { PATH: process.env.PATH ?? '' };
  spawner.send({ id, program, parameters, env: { ...path, ...env }, ...options });
  return new Promise((resolve, reject) => {
    waiting.set(id, ({ ended, error }) => {
      if (ended) resolve(ended);
      else reject(new Error(error));
    });
  });
}
