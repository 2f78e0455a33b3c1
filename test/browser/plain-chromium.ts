import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium, HOW_TO_GET } from '../chromium.ts';

/** A tab of a Chromium that nobody but its user looks after. */
export interface Tab {
  /** What an expression of the page comes to, as JSON. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Brings it to the front; the others are out of sight. */
  show: () => Promise<void>;
  /** Stops all of a tab that is out of sight, as Chromium does to save power, or has it go on. */
  freeze: (state: 'frozen' | 'active') => Promise<void>;
}

/** A Chromium without Playwright, which keeps every tab in sight. */
export interface PlainChromium {
  /** Opens a tab in front of the others. */
  open: (url: string) => Promise<Tab>;
  /** Stops all its processes, as the sleep of the machine does, or has them go on. */
  sleep: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  close: () => Promise<void>;
}

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

type Ask = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Speaks the DevTools protocol over two pipes: JSON, each message ended by a zero. */
function protocol(input: Writable, output: Readable): Ask {
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  let last = 0;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) {
      const answer = JSON.parse(text) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  input.on('error', () => {});
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (result) resolve(result);
        else reject(new Error(`${method}: ${error?.message}`));
      });
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

/**
 * Starts it, with a profile of its own.
 * @throws Error that says how to get one where there is none
 */
export async function startPlainChromium(): Promise<PlainChromium> {
  const program = findChromium();
  if (program === undefined) throw new Error(HOW_TO_GET);
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const child = spawn(
    program,
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--remote-debugging-pipe'],
      ...[`--user-data-dir=${profile}`, '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
    ],
    // A group of its own, so that all of it can be stopped.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ask = protocol(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    open: async (url) => {
      const { targetId } = await ask('Target.createTarget', { url });
      const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
      const session = String(sessionId);
      return {
        evaluate: async <T>(expression: string) => {
          const params = { expression, returnByValue: true, awaitPromise: true };
          const { result } = (await ask('Runtime.evaluate', params, session)) as { result: { value: T } };
          return result.value;
        },
        show: async () => {
          await ask('Target.activateTarget', { targetId });
        },
        freeze: async (state) => {
          await ask('Page.setWebLifecycleState', { state }, session);
        },
      };
    },
    sleep: (signal) => {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    },
    close: async () => {
      await ask('Browser.close').catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
