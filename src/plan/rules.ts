import { LIMITS } from './limits.ts';
import { type PropertyOperation, type PropertyValue, takesProperty } from './operations.ts';
import type { GroupDescription, GroupMembership, Plan, PlanEvent } from './plan.ts';
import { type Problem, pathText } from './problem.ts';
import { isReservedEvent } from './reserved-events.ts';

type Complain = (path: readonly PropertyKey[], message: string) => void;

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

/** Text that every shell, form and JSON body can carry. */
function checkText(text: string, what: string, complain: (message: string) => void): void {
  if (text.includes('\0')) complain(`${what} holds a NUL character.`);
  if (!text.isWellFormed()) complain(`${what} holds half of a surrogate pair.`);
}

function checkFilled(text: string, what: string, complain: (message: string) => void): void {
  if (text.trim() === '') complain(`${what} is missing.`);
  checkText(text, what, complain);
}

function checkValue(value: PropertyValue, complain: (message: string) => void): void {
  for (const part of Array.isArray(value) ? value : [value])
    if (typeof part === 'string') checkText(part, 'A value', complain);
    else if (typeof part === 'number' && !Number.isFinite(part)) complain('A number must be finite.');
}

/** SDK builders keep the first operation on a property, and `$clearAll` alone; anything else would vanish unseen. */
function checkOperations(operations: readonly PropertyOperation[], at: readonly PropertyKey[], complain: Complain) {
  if (operations.length === 0) complain(at, 'At least one operation is needed.');
  operations.forEach(({ operation, property, value }, index) => {
    const path = [...at, index];
    if (takesProperty(operation))
      checkFilled(property, 'Property name', (message) => complain([...path, 'property'], message));
    checkValue(value, (message) => complain([...path, 'value'], message));
    if (operation === '$add' && typeof value !== 'number') complain([...path, 'value'], '$add needs a number.');
  });
  for (const index of repeated(operations, ({ property }) => property))
    complain(
      [...at, index, 'property'],
      'This property is changed twice for this group; only one operation can apply.',
    );
  const clear = operations.findIndex(({ operation }) => operation === '$clearAll');
  if (clear >= 0 && operations.length > 1)
    complain([...at, clear, 'operation'], '$clearAll cannot be combined with other operations on the same group.');
}

function checkGroups(groups: readonly GroupMembership[], complain: Complain): void {
  groups.forEach(({ type, values }, index) => {
    checkFilled(type, 'Group type', (message) => complain(['groups', index, 'type'], message));
    if (values.length === 0) complain(['groups', index, 'values'], 'A group type needs at least one value.');
    values.forEach((value, at) => {
      checkFilled(value, 'Group value', (message) => complain(['groups', index, 'values', at], message));
    });
    for (const at of repeated(values, String))
      complain(['groups', index, 'values', at], 'This value is already in the list.');
  });
  for (const index of repeated(groups, ({ type }) => type))
    complain(['groups', index, 'type'], 'This group type is already in the plan.');
  const count = groups.reduce((sum, { values }) => sum + values.length, 0);
  if (count > LIMITS.groupValues)
    complain(
      ['groups'],
      `There are ${count} group values; Amplitude tracks ${LIMITS.groupValues} on one call and drops the rest in silence.`,
    );
}

function checkDescriptions(descriptions: readonly GroupDescription[], complain: Complain): void {
  descriptions.forEach(({ type, value, operations }, index) => {
    const at = ['groupProperties', index];
    checkFilled(type, 'Group type', (message) => complain([...at, 'type'], message));
    checkFilled(value, 'Group value', (message) => complain([...at, 'value'], message));
    checkOperations(operations, [...at, 'operations'], complain);
  });
  for (const index of repeated(descriptions, ({ type, value }) => JSON.stringify([type, value])))
    complain(['groupProperties', index, 'value'], 'This group is already described in the plan.');
}

function checkEvent({ type, properties = {} }: PlanEvent, complain: Complain): void {
  checkFilled(type, 'Event name', (message) => complain(['event', 'type'], message));
  if (isReservedEvent(type)) complain(['event', 'type'], 'Amplitude reserves this event name for itself.');
  for (const [name, value] of Object.entries(properties))
    checkValue(value, (message) => complain(['event', 'properties', name], message));
}

function checkWhole({ groups, groupProperties, user, membership, event }: Plan, complain: Complain): void {
  const types = new Set([...groups, ...groupProperties].map(({ type }) => type));
  if (types.size > LIMITS.groupTypes)
    complain(
      ['groups'],
      `There are ${types.size} group types; an Amplitude project keeps ${LIMITS.groupTypes}, for good, and drops the rest in silence.`,
    );
  if (types.size === 0) complain(['groups'], 'Name at least one group.');
  if (groups.length === 0) return;
  if (user.userId === undefined && user.deviceId === undefined)
    complain(['user'], 'A user ID or a device ID is needed: somebody has to belong to the group.');
  if (membership === 'event' && event === undefined)
    complain(['event'], 'Event-level groups need the event that carries them.');
}

/** Everything wrong with what a well-shaped plan says, each problem at its path. */
export function problemsIn(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = (path, message) => problems.push({ path: pathText(path), message });
  const { user, event, segment } = plan;
  checkFilled(plan.target, 'Target', (message) => complain(['target'], message));
  for (const name of ['userId', 'deviceId'] as const)
    if (user[name] !== undefined)
      checkFilled(user[name], name === 'userId' ? 'User ID' : 'Device ID', (message) =>
        complain(['user', name], message),
      );
  checkWhole(plan, complain);
  checkGroups(plan.groups, complain);
  checkDescriptions(plan.groupProperties, complain);
  if (event) checkEvent(event, complain);
  if (segment)
    for (const name of ['groupTypeTrait', 'groupValueTrait'] as const)
      checkFilled(segment[name], 'The name of the trait', (message) => complain(['segment', name], message));
  return problems;
}
