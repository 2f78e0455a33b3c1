import { isMissing } from './validation.ts';

/** What Segment's library for pages takes for the event: `Order Completed`, `completed_order`. */
const ORDER_COMPLETED = /^[ _]?(?:completed[ _]?order|order[ _]?completed)[ _]?$/i;

/** Whether Segment takes an event for a purchase, which it sends otherwise than other events. */
export function isOrderCompleted(event: unknown): boolean {
  return typeof event === 'string' && ORDER_COMPLETED.test(event);
}

/** Event properties that the mapping reads as details of a purchase, by the kind that its fields demand. */
const FIELDS = {
  price: 'number',
  quantity: 'integer',
  revenue: 'number',
  productId: 'text',
  revenueType: 'text',
} as const;

type Kind = (typeof FIELDS)[keyof typeof FIELDS];

/** Whether validation can make a value of the kind: `'7'`, `true` and a list of one are numbers to it. */
function fits(kind: Kind, value: unknown): boolean {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof only === 'object' && only !== null) return false;
  if (kind === 'text') return true;
  if (typeof only === 'string' && only.trim() === '') return false;
  const number = Number(only);
  return kind === 'integer' ? Number.isInteger(number) : Number.isFinite(number);
}

/** Why Segment's mapping refuses an event for its properties, or nothing. */
export function purchaseProblem(properties: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, kind] of Object.entries(FIELDS)) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!isMissing(value) && !fits(kind, value))
      return `Segment reads the property ${name} as a detail of a purchase and refuses what is no ${kind}, so nothing is sent.`;
  }
  return undefined;
}
