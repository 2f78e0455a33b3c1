import type { Scalar } from '../operations.ts';
import { shortText } from '../short-text.ts';
import { foreignDate } from './dates.ts';
import { type PlacedValue, valuePath, valueSubject, withValue } from './plan-values.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const REASON =
  'Amplitude compares dates as text. Only year, month, day, in this order (2026-12-31, or 2026-12-31T22:00:00 with a ' +
  'time) is in the right order as text.';

/** A value with its dates in ISO 8601, its first other date, and whether every date could be read. */
function readDates(items: Scalar[]): { first?: string; items: Scalar[]; clear: boolean } {
  let first: string | undefined;
  let clear = true;
  const converted = items.map((item) => {
    const date = typeof item === 'string' ? foreignDate(item) : undefined;
    if (typeof item !== 'string' || date === undefined) return item;
    first ??= item;
    clear &&= date.iso !== undefined;
    return date.iso ?? item;
  });
  return first === undefined ? { items, clear } : { first, items: converted, clear };
}

function fixOf({ place, value }: PlacedValue, items: Scalar[]): Advice['fix'] {
  const [only] = items;
  const replacement = Array.isArray(value) || only === undefined ? items : only;
  return {
    label: `Write ${shortText(items.join(', '), 40)}`,
    apply: (plan) => withValue(plan, place, replacement),
  };
}

/** Dates that are not ISO 8601. `$remove` is spared: it has to match what is stored. */
export const datesNotIso: Rule = (plan, { values }) =>
  values.flatMap((placed): Advice[] => {
    const { value, operation, place } = placed;
    if (operation === '$remove' || operation === '$add') return [];
    const { first, items, clear } = readDates(Array.isArray(value) ? value : [value]);
    if (first === undefined) return [];
    return [
      {
        id: adviceId('date-not-iso', ...valueSubject(plan, placed)),
        severity: 'warning',
        path: valuePath(place),
        title: `“${shortText(first)}” will not sort as a date.`,
        reason: clear ? REASON : `${REASON} Day and month cannot be told apart here.`,
        ...(clear ? { fix: fixOf(placed, items) } : {}),
      },
    ];
  });
