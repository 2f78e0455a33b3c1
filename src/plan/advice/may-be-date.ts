import type { Plan } from '../plan.ts';
import { planValues } from './plan-values.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?:Z|[-+]\d{2}(?::?\d{2})?)?)?$/;

/** Beginnings of all forms of dates that are known; most values are no dates, and this tells most of them. */
const START = /^\s*(?:\d{1,2}[-/.\sa-z]|\d{4}[-/.]|[adfjmnostw][a-z]{2})/i;

/** Whether a text may mean a day or a moment and is not ISO 8601. */
export function mayBeDate(text: string): boolean {
  return text.length >= 8 && text.length <= 80 && START.test(text) && /\d{4}/.test(text) && !ISO.test(text);
}

/** Whether any value of a plan may. */
export function mayHoldDates(plan: Plan): boolean {
  return planValues(plan).some(({ value }) =>
    [value].flat().some((item) => typeof item === 'string' && mayBeDate(item)),
  );
}
