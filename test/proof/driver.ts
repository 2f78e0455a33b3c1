import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

/** A running driver. */
export interface Driver {
  /** Hands over a job, such as a file to run, and gives the answer: an error, or nothing. */
  run: (job: object) => Promise<string>;
  /** Stops it at once. */
  close: () => void;
  /** Hands over no more jobs, and tells whether it then ends by itself. */
  ended: () => Promise<boolean>;
}

/** Milliseconds in which a driver ends once there are no more jobs. */
const END = 10_000;

/** Starts a program that reads jobs as lines of JSON, and answers each with an error in JSON. */
export function startDriver(program: string, parameters: readonly string[], more: Record<string, string> = {}): Driver {
  const env = { PATH: process.env.PATH ?? '', ...more };
  const child = spawn(program, parameters, { env, stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said = (said + data).slice(-2000);
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (job) => {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${program} ended in the midst of ${JSON.stringify(job).slice(0, 200)}: ${said}`);
      return String(JSON.parse(value));
    },
    close: () => {
      child.kill();
    },
    ended: async () => {
      child.stdin.end();
      const exit = once(child, 'exit').then(([code]) => code === 0);
      const late = setTimeout(END, false, { ref: false });
      return Promise.race([exit, late]);
    },
  };
}
