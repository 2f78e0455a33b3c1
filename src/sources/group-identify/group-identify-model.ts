import { propertiesCall } from '../../amplitude/calls.ts';
import type { SourceModel } from '../source.ts';

/** `/groupidentify`: what is known about groups, and nothing about who belongs to them. */
export const model: SourceModel = {
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
