/** A time limit and a wish to stop, as one signal. */
export interface Deadline {
  signal: AbortSignal;
  /** What came first, or nothing while there is time. */
  passed: () => 'timed-out' | 'cancelled' | undefined;
  /** Frees the timer; call it when the work is over. */
  release: () => void;
}

/**
 * Starts a time limit, and tells it apart from the user's Cancel.
 * @param ms milliseconds
 * @param cancel the user's wish to stop
 */
export function startDeadline(ms: number, cancel?: AbortSignal): Deadline {
  const controller = new AbortController();
  let first: 'timed-out' | 'cancelled' | undefined;
  const end = (why: 'timed-out' | 'cancelled') => {
    first ??= why;
    controller.abort();
  };
  const onCancel = () => end('cancelled');
  const timer = setTimeout(() => end('timed-out'), ms);
  if (cancel?.aborted) onCancel();
  else cancel?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: controller.signal,
    passed: () => first,
    release: () => {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}

/** The same promise, given up at once when the signal aborts, whether or not the work itself listens to it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
