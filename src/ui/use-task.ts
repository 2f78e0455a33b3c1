import { MutationCache, type QueryClient, useMutation } from '@tanstack/react-query';

/** How far a task is. */
type Progress<Out> =
  | { status: 'idle'; data?: undefined }
  | { status: 'pending'; data?: undefined }
  | { status: 'success'; data: Out }
  | { status: 'error'; data?: undefined };

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

const cache = new MutationCache();

/** What a mutation asks of its client (query-core, `mutationObserver.ts` and `mutationCache.ts`). */
const forMutations: Pick<QueryClient, 'getMutationCache' | 'defaultMutationOptions'> = {
  getMutationCache: () => cache,
  defaultMutationOptions: <T>(options?: T) => options as T,
};

/** A client for mutations alone. A whole `QueryClient` brings the cache of queries along: 4 kB that nothing here uses. */
const client = forMutations as QueryClient;

/** Does something that takes a while, once it is started, and follows how far it is. Only the last start counts. */
export function useTask<In, Out>({ run, onDone, onSettled }: TaskOptions<In, Out>): Task<In, Out> {
  const { status, data, mutate, reset } = useMutation(
    {
      mutationFn: run,
      onSuccess: (done, input) => onDone?.(done, input),
      onSettled: () => onSettled?.(),
      networkMode: 'always',
      retry: false,
      // Variables and results are forgotten at once when nobody looks any more.
      gcTime: 0,
    },
    client,
  );
  const progress = status === 'success' ? { status, data } : { status };
  return { ...progress, start: mutate, reset };
}
