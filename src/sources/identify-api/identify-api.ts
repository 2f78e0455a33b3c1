import { httpClients, httpMenu } from '../http-clients/http-clients.ts';
import type { Source } from '../source.ts';

/** `/identify`: user-level groups, with `/groupidentify` as a second call for what is known about the groups. */
export const identifyApi: Source = {
  id: 'identify-api',
  title: 'Identify API',
  when: 'Your server knows who belongs to which account, and sends no events itself.',
  effects: ['user-group'],
  memberships: ['user'],
  menu: httpMenu,
  targets: httpClients(() => import('./identify-api-model.ts')),
};
