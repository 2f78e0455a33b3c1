import { wireValues } from '../amplitude/call.ts';
import type { PropertyValue } from '../plan/operations.ts';
import type { GroupMembership, Plan } from '../plan/plan.ts';
import { segmentOf } from './mode.ts';

/** One `group` call as it reaches Segment, less what the library adds itself (timestamp, message id, context). */
export interface GroupCall {
  userId?: string;
  anonymousId?: string;
  /** Segment demands one, even where the destination takes the group value from a trait. */
  groupId: string;
  traits: Record<string, unknown>;
}

/** What a plan sets on a group, as traits: `name` → `'Acme'`. Traits know no operation but this. */
function propertyTraits(plan: Plan, type: string, value: string): [string, PropertyValue][] {
  return plan.groupProperties
    .filter((group) => group.type === type && group.value === value)
    .flatMap(({ operations }) => operations.map(({ property, value: to }): [string, PropertyValue] => [property, to]));
}

function groupCall(plan: Plan, { type, values }: GroupMembership): GroupCall {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const { userId, deviceId } = plan.user;
  const [groupId = ''] = values;
  return {
    ...(userId === undefined ? {} : { userId }),
    ...(deviceId === undefined ? {} : { anonymousId: deviceId }),
    groupId,
    traits: Object.fromEntries<unknown>([
      [groupTypeTrait, type],
      [groupValueTrait, wireValues(values)],
      ...propertyTraits(plan, type, groupId),
    ]),
  };
}

/**
 * The group calls of a plan: one for each group type, since Segment cannot name two types in one call. With several
 * values, the value trait is a list and the group id is the first of them.
 * @param plan the part of a plan that Segment can express
 */
export function groupCalls(plan: Plan): GroupCall[] {
  return plan.groups.map((group) => groupCall(plan, group));
}
