import type { Plan } from '../../plan/plan.ts';
import { type Mode, modeOf } from '../../segment/mode.ts';
import type { Capability } from '../capability.ts';
import { groupRefusal, operationRefusal } from './refusals.ts';

const ONE_VALUE: Record<Mode, Capability['severalValues']> = {
  actions: {
    reason:
      'Amplitude (Actions) takes one text as group value and refuses a list, and a second group() call would replace the first. An SDK or the Identify API can send several.',
  },
  'classic-cloud': {
    reason:
      'In cloud mode Amplitude (Classic) takes one group value, and a second group() call would replace the first. An SDK or the Identify API can send several.',
  },
  'classic-web': true,
};

const OWN: Capability['describes'] = {
  groups: 'own',
  reason: 'A group() call describes the group it puts the user into, and no other. Group Identify describes any group.',
};

const DESCRIBES: Record<Mode, Capability['describes']> = {
  actions: OWN,
  'classic-cloud': OWN,
  'classic-web': {
    groups: 'none',
    reason:
      'In the page, Amplitude (Classic) calls setGroup and nothing else, so it sends no group properties. Amplitude (Actions) and Group Identify do.',
  },
};

/** What Segment's group call can say to Amplitude, through the destination of the plan. */
export function segmentCapability(plan: Plan): Capability {
  const mode = modeOf(plan);
  return {
    memberships: ['user'],
    membershipReason: 'Segment’s group() call makes user-level groups. An SDK or the HTTP API makes event-level ones.',
    severalValues: ONE_VALUE[mode],
    describes: DESCRIBES[mode],
    needsUser: { reason: 'A group() call says which user joins: it needs a user ID or an anonymous ID (device ID).' },
    refusesGroup: (group) => groupRefusal(plan, group),
    refuses: (operation) => operationRefusal(plan, operation),
  };
}
