import type { Target } from '../source.ts';

/** Clients for the sources that speak HTTP. */
export const HTTP_CLIENTS: readonly Target[] = [
  { id: 'curl', title: 'cURL', package: 'curl', load: () => import('./curl.ts') },
];
