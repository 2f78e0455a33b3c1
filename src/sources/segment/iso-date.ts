import type { PropertyValue, Scalar } from '../../plan/operations.ts';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const CLOCK = /[ T]\d{2}:?\d{2}(?::?\d{2}(?:[,.]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?/;
const ISO_DATE = new RegExp(`${DAY.source}(?:${CLOCK.source})?$`);

/** Whether Segment's browser code takes a value for a date: `2026-01-31`, with or without time and zone (isodate). */
export function looksLikeDate(value: Scalar): boolean {
  return typeof value === 'string' && ISO_DATE.test(value);
}

function isTimestamp(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** Whether a value is taken for a date and then sent as another text: all but a full UTC timestamp with milliseconds. */
export function isRewrittenDate(value: Scalar): boolean {
  return typeof value === 'string' && looksLikeDate(value) && !isTimestamp(value);
}

const DAY_ALONE = /^(\d{4})-(\d{2})-(\d{2})$/;

function sentDay(value: Scalar): Scalar {
  const parts = typeof value === 'string' ? DAY_ALONE.exec(value) : null;
  if (parts === null) return value;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  return new Date(Date.UTC(year, (month || 1) - 1, day || 1)).toISOString();
}

/** A value with each day in it as Analytics.js sends it: `2026-01-31` becomes `2026-01-31T00:00:00.000Z`. */
export function withSentDays(value: PropertyValue): PropertyValue {
  return Array.isArray(value) ? value.map(sentDay) : sentDay(value);
}

/** Whether a value holds a date that is rewritten in a way that hangs on its zone, or on the browser's. */
export function hasRewrittenTime(value: PropertyValue): boolean {
  return [value].flat().some((item) => isRewrittenDate(item) && !DAY_ALONE.test(String(item)));
}
