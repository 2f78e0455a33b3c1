import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { BIN, type Ran } from './run-cli.ts';

/** The command line, serving in a process of its own. */
export interface Served {
  url: string;
  /** Sends a signal and waits for the end. */
  stop: (signal: NodeJS.Signals) => Promise<Ran & { signal: NodeJS.Signals | null }>;
}

/** Serves in another folder than the project's until the test is over. Resolves when the address is printed. */
export async function served(env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [BIN], {
    cwd: '/',
    env: { ...process.env, HOST: '', PORT: '0', HTTPS_PORT: '', ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (status, signal) => resolve([status, signal])),
  );
  const stderr = text(child.stderr);
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    ended.then(async () => reject(new Error(await stderr)));
  });
  const stop: Served['stop'] = async (signal) => {
    child.kill(signal);
    const [status, by] = await ended;
    return { status, signal: by, stdout: lines.join('\n'), stderr: await stderr };
  };
  return { url, stop };
}
