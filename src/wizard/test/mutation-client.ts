import { MutationCache, type QueryClient } from '@tanstack/react-query';

const cache = new MutationCache();

/** What a mutation asks of its client (query-core, `mutationObserver.ts` and `mutationCache.ts`). */
const forMutations: Pick<QueryClient, 'getMutationCache' | 'defaultMutationOptions'> = {
  getMutationCache: () => cache,
  defaultMutationOptions: <T>(options?: T) => options as T,
};

/** A client for mutations alone. A whole `QueryClient` brings the cache of queries along: 4 kB that nothing here uses. */
export const mutationClient = forMutations as QueryClient;
