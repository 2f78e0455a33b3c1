import { eventCall, propertiesCall } from '../../amplitude/calls.ts';
import type { SourceModel } from '../source.ts';

/** `/2/httpapi`: event-level groups, with `/groupidentify` as a second call for what is known about the groups. */
export const model: SourceModel = {
  capability: () => ({
    memberships: ['event'],
    membershipReason:
      'Groups on an event of the HTTP API count for that event only. The Identify API or an SDK makes user-level groups.',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  secondCall: 'Amplitude ignores group properties on ordinary events of the HTTP API.',
  calls: (plan) => [
    ...(plan.groups.length === 0 ? [] : [eventCall(plan, plan.event?.type ?? '')]),
    ...(plan.groupProperties.length === 0 ? [] : [propertiesCall(plan)]),
  ],
};
