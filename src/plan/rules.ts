import { LIMITS } from './limits.ts';
import type { PropertyOperation } from './operations.ts';
import type { GroupDescription, GroupMembership, Plan } from './plan.ts';

/** A complaint in zod's form; `continue` lets the checks of the surrounding object run as well. */
type Issue = {
  code: 'custom';
  input: unknown;
  path: (string | number)[];
  message: string;
  continue: true;
};

/** What zod hands to a check: the value, and where to put complaints. */
export interface Check<T> {
  value: T;
  issues: { push: (issue: Issue) => unknown };
}

type Complain = (path: (string | number)[], message: string) => void;

/** A function that adds a complaint to a check. */
export function complainTo<T>(check: Check<T>): Complain {
  return (path, message) => check.issues.push({ code: 'custom', input: check.value, path, message, continue: true });
}

/** Names the second and later occurrence of a key. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** SDK builders keep the first operation on a property, and `$clearAll` alone; anything else would vanish unseen. */
export function checkOperations(check: Check<PropertyOperation[]>): void {
  const complain = complainTo(check);
  const operations = check.value;
  for (const index of repeated(operations, ({ property }) => property))
    complain([index, 'property'], 'This property is changed twice for this group; only one operation can apply.');
  const clear = operations.findIndex(({ operation }) => operation === '$clearAll');
  if (clear >= 0 && operations.length > 1)
    complain([clear, 'operation'], '$clearAll cannot be combined with other operations on the same group.');
}

function checkGroups(groups: GroupMembership[], complain: Complain): void {
  for (const index of repeated(groups, ({ type }) => type))
    complain(['groups', index, 'type'], 'This group type is already in the plan.');
  groups.forEach(({ values }, index) => {
    for (const at of repeated(values, String))
      complain(['groups', index, 'values', at], 'This value is already in the list.');
  });
  const count = groups.reduce((sum, { values }) => sum + values.length, 0);
  if (count > LIMITS.groupValues)
    complain(
      ['groups'],
      `There are ${count} group values; Amplitude tracks ${LIMITS.groupValues} on one call and drops the rest in silence.`,
    );
}

function checkDescriptions(groupProperties: GroupDescription[], complain: Complain): void {
  for (const index of repeated(groupProperties, ({ type, value }) => JSON.stringify([type, value])))
    complain(['groupProperties', index, 'value'], 'This group is already described in the plan.');
}

/** Rules that need more than one field. */
export function checkPlan(check: Check<Plan>): void {
  const plan = check.value;
  const complain = complainTo(check);
  checkGroups(plan.groups, complain);
  checkDescriptions(plan.groupProperties, complain);
  const types = new Set([...plan.groups, ...plan.groupProperties].map(({ type }) => type));
  if (types.size > LIMITS.groupTypes)
    complain(
      ['groups'],
      `There are ${types.size} group types; an Amplitude project keeps ${LIMITS.groupTypes}, for good, and drops the rest in silence.`,
    );
  if (types.size === 0) complain(['groups'], 'Name at least one group.');
  if (plan.groups.length > 0 && plan.user.userId === undefined && plan.user.deviceId === undefined)
    complain(['user'], 'A user ID or a device ID is needed: somebody has to belong to the group.');
  if (plan.membership === 'event' && plan.groups.length > 0 && plan.event === undefined)
    complain(['event'], 'Event-level groups need the event that carries them.');
}
