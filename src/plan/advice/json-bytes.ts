import type { PropertyValue } from '../operations.ts';
import type { GroupDescription, PlanEvent } from '../plan.ts';

/** Bytes that JSON may need for one UTF-16 unit: `\u0001`. */
const WORST = 6;

/** Quotes, colon, comma, the operation's name, a number in full. */
const AROUND = 64;

/** An upper bound that costs no encoding. */
function valueBound(value: PropertyValue): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + valueBound(item), AROUND);
  return AROUND + (typeof value === 'string' ? value.length * WORST : 0);
}

function bound({ type, value, operations }: GroupDescription): number {
  return operations.reduce(
    (sum, { property, value: to }) => sum + AROUND + property.length * WORST + valueBound(to),
    4 * AROUND + (type.length + value.length) * WORST,
  );
}

function encodedBytes(json: unknown): number {
  return new TextEncoder().encode(JSON.stringify(json)).length;
}

/**
 * About how many bytes of UTF-8 JSON group descriptions take, or 0 when they are sure to fit into `limit`: most plans
 * are small, and encoding one on every key stroke would be felt.
 */
export function descriptionBytes(descriptions: readonly GroupDescription[], limit: number): number {
  if (descriptions.reduce((sum, description) => sum + bound(description), 0) <= limit) return 0;
  const entries = descriptions.map(({ type, value, operations }) => ({
    group_type: type,
    group_value: value,
    group_properties: operations.map(({ property, value: to }) => [property, to]),
  }));
  return encodedBytes(entries);
}

/** The same for an event. */
export function eventBytes(event: PlanEvent, limit: number): number {
  const most = Object.entries(event.properties ?? {}).reduce(
    (sum, [property, value]) => sum + property.length * WORST + valueBound(value),
    AROUND + event.type.length * WORST,
  );
  return most <= limit ? 0 : encodedBytes(event);
}
