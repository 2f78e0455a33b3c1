import { numbersAndText } from './number-rule.ts';
import { clearingAll, emptyTexts, unlistedOperations } from './operation-rules.ts';
import type { Rule } from './rule.ts';
import { tooLarge, tooManyProperties } from './size-rules.ts';

/** Rules on what is known about groups and events: they say nothing of a plan without properties. */
export const PROPERTY_RULES: readonly Rule[] = [
  numbersAndText,
  clearingAll,
  emptyTexts,
  unlistedOperations,
  tooManyProperties,
  tooLarge,
];
