import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';

/** Characters of a text, and properties of a dictionary: `MAX_STRING_LENGTH`, `MAX_PROPERTY_KEYS`. */
const MOST = 1024;

const NO_USER = 'The Python SDK invents no device id: without a user or device ID, its calls belong to nobody.';
const CUT = 'The Python SDK cuts text after 1,024 characters. Group Identify can send it whole.';
const CUT_GROUP = 'The Python SDK cuts a group value after 1,024 characters, which makes it another group.';
const CUT_NAME = 'The Python SDK cuts IDs and event names after 1,024 characters, which makes them other ones.';
const EMPTIED =
  'The Python SDK sends none of more than 1,024 properties that change in the same way. Use Group Identify.';

/** Python counts whole characters: an emoji is one. */
function isLong(text: string | undefined): boolean {
  return text !== undefined && text.length > MOST && Array.from(text).length > MOST;
}

/** What is left of a property value (`utils.py`, `truncate`). */
export function cutValue<T extends PropertyValue>(value: T): T;
export function cutValue(value: PropertyValue): PropertyValue {
  if (Array.isArray(value)) return value.map((item) => cutValue(item));
  return typeof value === 'string' && isLong(value) ? Array.from(value).slice(0, MOST).join('') : value;
}

/** Whether the SDK leaves a property value as it is. */
export function isKept(value: PropertyValue): boolean {
  return Array.isArray(value) ? value.every(isKept) : typeof value !== 'string' || !isLong(value);
}

function isNamedBadly({ user, membership, event }: Plan): boolean {
  return isLong(user.userId) || isLong(user.deviceId) || (membership === 'event' && isLong(event?.type));
}

/** What the SDK shortens or leaves out, and that it sends nothing for nobody. */
export function withPythonLimits(capability: Capability, plan: Plan): Capability {
  const isBad = isNamedBadly(plan);
  return {
    ...capability,
    needsUser: { reason: NO_USER },
    refusesGroup: ({ values }) => (isBad ? CUT_NAME : values.some(isLong) ? CUT_GROUP : undefined),
    refuses: ({ operation, value }, group) => {
      if (!isKept(value)) return CUT;
      const all = group?.operations ?? [];
      return all.length > MOST && all.filter((other) => other.operation === operation).length > MOST
        ? EMPTIED
        : undefined;
    },
  };
}
