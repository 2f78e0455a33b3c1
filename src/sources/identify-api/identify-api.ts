import { membershipCall, propertiesCall } from '../../amplitude/calls.ts';
import { curl } from '../http-clients/curl-target.ts';
import type { Source } from '../source.ts';

/** `/identify`: user-level groups, with `/groupidentify` as a second call for what is known about the groups. */
export const identifyApi: Source = {
  id: 'identify-api',
  title: 'Identify API',
  when: 'Your server knows who belongs to which account, and sends no events itself.',
  effects: ['user-group'],
  targets: [curl],
  capability: () => ({
    memberships: ['user'],
    membershipReason:
      'The Identify API sends no events, so it makes no event-level groups. An SDK or the HTTP API does.',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  calls: (plan) => [
    ...(plan.groups.length === 0 ? [] : [membershipCall(plan)]),
    ...(plan.groupProperties.length === 0 ? [] : [propertiesCall(plan)]),
  ],
};
