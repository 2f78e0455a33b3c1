import { propertiesCall } from '../../amplitude/calls.ts';
import { curl } from '../http-clients/curl-target.ts';
import type { Source } from '../source.ts';

/** `/groupidentify`: what is known about groups, and nothing about who belongs to them. */
export const groupIdentify: Source = {
  id: 'group-identify',
  title: 'Group Identify',
  when: 'Only the accounts change: plan, seats, owner. Who belongs to them is sent elsewhere.',
  effects: ['group-property'],
  targets: [curl],
  capability: () => ({
    memberships: [],
    membershipReason:
      'Group Identify puts nobody into a group. The Identify API, an SDK or Segment sends who belongs to it.',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  calls: (plan) => (plan.groupProperties.length === 0 ? [] : [propertiesCall(plan)]),
};
