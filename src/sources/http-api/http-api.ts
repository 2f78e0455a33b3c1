import { httpClients, httpMenu } from '../http-clients/http-clients.ts';
import type { Source } from '../source.ts';

/** `/2/httpapi`: event-level groups, with `/groupidentify` as a second call for what is known about the groups. */
export const httpApi: Source = {
  id: 'http-api',
  title: 'HTTP API',
  when: 'Your server sends events itself, and each event knows its account.',
  effects: ['event-group'],
  memberships: ['event'],
  menu: httpMenu,
  targets: httpClients(() => import('./http-api-model.ts')),
};
