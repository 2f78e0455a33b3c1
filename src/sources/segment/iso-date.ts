import type { Scalar } from '../../plan/operations.ts';

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
