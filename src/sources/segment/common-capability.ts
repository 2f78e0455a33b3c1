import type { PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { segmentOf } from '../../segment/mode.ts';
import type { Capability } from '../capability.ts';
import { LOST } from './losses.ts';

/** What Segment's calls have in common, whichever they are. */
export const COMMON = {
  memberships: ['user', 'event'],
  membershipReason: 'This library sends user-level groups, with group(). Others can put groups on an event as well.',
  needsUser: { reason: 'A call to Segment says who did it: it needs a user ID or an anonymous ID (device ID).' },
} satisfies Partial<Capability>;

/** What a group call can describe, where it describes anything. */
export const OWN: Capability['describes'] = {
  groups: 'own',
  reason: 'A group() call describes the group it puts the user into, and no other. Group Identify describes any group.',
};

/** What a track call can say, whichever its destination. */
export const OF_EVENTS = {
  ...COMMON,
  severalValues: true,
  describes: {
    groups: 'none',
    reason:
      'Only group() describes a group, and it puts the user into it at user level. Group Identify describes any group.',
  },
} satisfies Partial<Capability>;

/** Why a change to a property cannot be sent as a trait, to either destination, or nothing. */
export function traitRefusal(plan: Plan, { operation, property }: PropertyOperation): string | undefined {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  if (operation !== '$set') return 'A group() call can set a property and do nothing else with it. Group Identify can.';
  if (property === groupTypeTrait || property === groupValueTrait)
    return `The trait “${property}” already tells the group. Rename the property.`;
  return property === '__proto__' ? LOST : undefined;
}

/** Why Amplitude misreads a name, if it does. */
export function operationRefusal(name: string): string {
  return `Amplitude would take the trait ${name} for an operation on properties. Choose another name.`;
}
