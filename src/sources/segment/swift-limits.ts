import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { segmentOf } from '../../segment/mode.ts';
import type { TargetFile } from '../source.ts';

const INVENTED =
  'Segment’s Swift library sends the phone’s own ID, and Amplitude takes that for the device ID. A user ID goes through, and Amplitude’s SDK sets a device ID.';
const MERGED = 'Swift takes two names for one if they differ only in how their accents are written. Rename one.';
const NO_DECIMAL = 'Segment’s Swift library keeps numbers as decimals, which end at 1e127. Send it as text.';

/** Whether Swift takes two of these for one. */
function merges(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.normalize())).size < names.length;
}

/** Whether a number is too large for a `Decimal`, or too close to zero to keep its digits there. */
function isNoDecimal(value: PropertyValue): boolean {
  return [value]
    .flat()
    .some((item) => typeof item === 'number' && item !== 0 && !(Math.abs(item) < 1e127 && Math.abs(item) > 1e-110));
}

function refusalOfEvent({ event, groups }: Plan): string | undefined {
  const properties = event?.properties ?? {};
  if (merges(Object.keys(properties)) || merges(groups.map(({ type }) => type))) return MERGED;
  return Object.values(properties).some(isNoDecimal) ? NO_DECIMAL : undefined;
}

/** What the library loses of a device, and of numbers, and what ends an app: a dictionary literal with a name twice. */
export const swiftLimits: NonNullable<TargetFile['refine']> = (capability, plan) => {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const told = [groupTypeTrait, groupValueTrait];
  return {
    ...capability,
    refusesGroup: (group) => {
      if (plan.user.deviceId !== undefined) return INVENTED;
      const refusal = capability.refusesGroup?.(group);
      if (refusal !== undefined) return refusal;
      if (plan.membership === 'event') return refusalOfEvent(plan);
      return merges(told) ? MERGED : undefined;
    },
    refuses: (operation, group) => {
      const operations = group?.operations ?? [];
      const before = operations.slice(0, Math.max(operations.indexOf(operation), 0)).map(({ property }) => property);
      const others = [...told, ...before].filter((name) => name !== operation.property);
      const refusal = capability.refuses?.(operation, group);
      if (refusal !== undefined) return refusal;
      if (others.some((name) => merges([name, operation.property]))) return MERGED;
      return isNoDecimal(operation.value) ? NO_DECIMAL : undefined;
    },
  };
};
