import { type PropertyOperation, takesProperty } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';

/** The SDKs build objects by assignment, and `object['__proto__'] = 'x'` makes no property (analytics-core). */
const LOST_NAME = '__proto__';

const GROUP_LOST =
  'Amplitude’s TypeScript SDKs lose a group type named __proto__. The Identify API and Group Identify can send it.';
const PROPERTY_LOST = 'Amplitude’s TypeScript SDKs lose a property named __proto__. Group Identify can send it.';
const LIST_DROPPED =
  'Amplitude’s TypeScript SDKs drop an operation whose list holds true or false. Group Identify can send it.';

/** `remove` is not checked by the SDKs (analytics-core, `identify.ts` and `valid-properties.ts`). */
function hasDroppedList({ operation, value }: PropertyOperation): boolean {
  return operation !== '$remove' && Array.isArray(value) && value.some((item) => typeof item === 'boolean');
}

/** What the TypeScript SDKs leave out without a word. `track` sends the groups of an event as they are. */
export function withSdkLimits(capability: Capability, { membership }: Plan): Capability {
  return {
    ...capability,
    refusesGroup: ({ type }) => (membership === 'user' && type === LOST_NAME ? GROUP_LOST : undefined),
    refuses: (operation, group) => {
      if (group?.type === LOST_NAME) return GROUP_LOST;
      if (takesProperty(operation.operation) && operation.property === LOST_NAME) return PROPERTY_LOST;
      return hasDroppedList(operation) ? LIST_DROPPED : undefined;
    },
  };
}
