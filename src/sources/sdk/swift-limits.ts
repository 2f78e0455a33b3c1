import { takesProperty } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';

const TYPE_MERGED =
  'Swift takes two group types for one if they differ only in how their accents are written. The HTTP API can send both.';
const NAME_MERGED =
  'Swift takes two properties for one if they differ only in how their accents are written. Group Identify can send both.';

/** Whether Swift takes two texts for one that are not: `é` as one character, and as `e` with an accent after it. */
function isSame(text: string, other: string): boolean {
  return text !== other && text.normalize() === other.normalize();
}

/**
 * What AmplitudeSwift loses: it keeps the groups of an event and the properties of an `Identify` by name in a Swift
 * dictionary, whose keys are equal if they are canonically equivalent. The groups of a user are an event each.
 */
export function withSwiftLimits(capability: Capability, { membership, groups }: Plan): Capability {
  const types = membership === 'event' ? groups.map(({ type }) => type) : [];
  return {
    ...capability,
    refusesGroup: ({ type }) => {
      const before = types.indexOf(type);
      return types.some((other, index) => index < before && isSame(type, other)) ? TYPE_MERGED : undefined;
    },
    refuses: (operation, group) => {
      const operations = group?.operations ?? [];
      const before = operations.slice(0, Math.max(operations.indexOf(operation), 0));
      return before.some((other) => takesProperty(other.operation) && isSame(operation.property, other.property))
        ? NAME_MERGED
        : undefined;
    },
  };
}

const EVENT_MERGED =
  'A Swift dictionary literal ends the app if two of its names differ only in how their accents are written. The HTTP API can send both.';

/** The same where code is Swift itself, whose literals must not name a key twice. */
export function withSwiftLiteralLimits(capability: Capability, plan: Plan): Capability {
  const names = plan.membership === 'event' ? Object.keys(plan.event?.properties ?? {}) : [];
  const isTwice = new Set(names.map((name) => name.normalize())).size < names.length;
  const limited = withSwiftLimits(capability, plan);
  return isTwice ? { ...limited, refusesGroup: () => EVENT_MERGED } : limited;
}
