import type { Target } from '../source.ts';

/** cURL in bash and its relatives. */
export const curl: Target = {
  id: 'curl',
  title: 'cURL',
  package: 'curl',
  load: () => import('./curl.ts'),
};
