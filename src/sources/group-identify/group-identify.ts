import { httpClients, httpMenu } from '../http-clients/http-clients.ts';
import type { Source } from '../source.ts';

/** `/groupidentify`: what is known about groups, and nothing about who belongs to them. */
export const groupIdentify: Source = {
  id: 'group-identify',
  title: 'Group Identify',
  when: 'Only the accounts change: plan, seats, owner. Who belongs to them is sent elsewhere.',
  effects: ['group-property'],
  memberships: [],
  menu: httpMenu,
  targets: httpClients(() => import('./group-identify-model.ts')),
};
