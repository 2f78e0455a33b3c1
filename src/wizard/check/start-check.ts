import type { Ended } from './check-source.ts';
import type { Asked, Told } from './check-worker.ts';

/** A check under way. */
export interface Running {
  /** Rejects if the check breaks, and never settles once it is cancelled. */
  ended: Promise<Ended>;
  cancel: () => void;
}

async function inPage(source: string | Blob): Promise<Ended> {
  const { checkSource } = await import('./check-source.ts');
  return checkSource(source);
}

function inWorker(source: string | Blob, tell: (done: number) => void): Running {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<Ended>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('done' in data) tell(data.done);
      else {
        worker.terminate();
        if ('failed' in data) reject(new Error('The check broke.'));
        else resolve(data);
      }
    });
    // A worker that does not load: a host may forbid it.
    worker.addEventListener('error', () => {
      worker.terminate();
      inPage(source).then(resolve, reject);
    });
  });
  worker.postMessage({ source } satisfies Asked);
  return { ended, cancel: () => worker.terminate() };
}

/**
 * Checks a text or a file off the main thread; in the page where there are no workers.
 * @param tell told the share that is done, from 0 to 1
 */
export function startCheck(source: string | Blob, tell: (done: number) => void): Running {
  if (typeof Worker === 'undefined') return { ended: inPage(source), cancel: () => {} };
  return inWorker(source, tell);
}
