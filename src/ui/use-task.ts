import { useRef, useState } from 'react';

/** How far a task is. */
type Progress<Out> =
  | { status: 'idle'; data?: undefined }
  | { status: 'pending'; data?: undefined }
  | { status: 'done'; data: Out }
  | { status: 'failed'; data?: undefined };

interface TaskOptions<In, Out> {
  /** What is done. It is done once: nothing is tried again by itself, and nothing waits until there is a network. */
  run: (input: In) => Promise<Out>;
  /** Called when it is done, whether or not anybody still looks. */
  onDone?: (data: Out, input: In) => void;
  /** Called when it is done or has failed. */
  onSettled?: () => void;
}

/** A task that can be started, and what became of the last start. */
export type Task<In, Out> = Progress<Out> & {
  start: (input: In) => void;
  /** Forgets the last start, and what will become of it if it is under way. */
  reset: () => void;
};

/** Does something that takes a while, once it is started, and follows how far it is. Only the last start counts. */
export function useTask<In, Out>({ run, onDone, onSettled }: TaskOptions<In, Out>): Task<In, Out> {
  const [progress, setProgress] = useState<Progress<Out>>({ status: 'idle' });
  const starts = useRef(0);
  function reset() {
    starts.current += 1;
    setProgress({ status: 'idle' });
  }
  async function start(input: In) {
    reset();
    const own = starts.current;
    const follow = (next: Progress<Out>) => {
      if (own === starts.current) setProgress(next);
    };
    follow({ status: 'pending' });
    try {
      const data = await run(input);
      onDone?.(data, input);
      follow({ status: 'done', data });
    } catch {
      follow({ status: 'failed' });
    } finally {
      onSettled?.();
    }
  }
  return { ...progress, start, reset };
}
