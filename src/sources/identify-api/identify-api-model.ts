import { membershipCall, propertiesCall } from '../../amplitude/calls.ts';
import type { SourceModel } from '../source.ts';

/** `/identify`: user-level groups, with `/groupidentify` as a second call for what is known about the groups. */
export const model: SourceModel = {
  capability: () => ({
    memberships: ['user'],
    membershipReason:
      'The Identify API sends no events, so it makes no event-level groups. An SDK or the HTTP API does.',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  secondCall: 'The Identify API says who belongs to a group, and nothing about the group itself.',
  calls: (plan) => [
    ...(plan.groups.length === 0 ? [] : [membershipCall(plan)]),
    ...(plan.groupProperties.length === 0 ? [] : [propertiesCall(plan)]),
  ],
};
