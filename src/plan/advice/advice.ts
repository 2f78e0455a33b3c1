import type { Plan } from '../plan.ts';
import { planGroups, planTypes } from '../plan-groups.ts';
import { customerAsType } from './customer-as-type.ts';
import { nameAsValue, noReadableProperty } from './group-name-rules.ts';
import { idRule } from './id-rule.ts';
import { longTexts } from './length-rule.ts';
import { nearDuplicateTypes } from './near-duplicate-types.ts';
import { numbersAndText } from './number-rule.ts';
import { clearingAll, emptyTexts, unlistedOperations } from './operation-rules.ts';
import { planValues } from './plan-values.ts';
import type { Advice, Parts, Rule } from './rule.ts';
import { segmentFallbackType } from './segment-fallback-type.ts';
import { segmentTraitNames } from './segment-trait-names.ts';
import { tooLarge, tooManyProperties } from './size-rules.ts';

export type { Advice } from './rule.ts';

/** Every rule. One more is one line here and one file beside it. */
const RULES: readonly Rule[] = [
  idRule,
  nearDuplicateTypes,
  customerAsType,
  segmentFallbackType,
  segmentTraitNames,
  nameAsValue,
  noReadableProperty,
  numbersAndText,
  clearingAll,
  emptyTexts,
  unlistedOperations,
  longTexts,
  tooManyProperties,
  tooLarge,
];

const RANK: Record<Advice['severity'], number> = { error: 0, warning: 1, hint: 2 };

/**
 * What could be better in a plan, gravest first. Pure; about a millisecond for a thousand changes to properties.
 * @param more rules beside those that are always there: `datesNotIso`, which pages load where a value may be a date
 */
export function adviceFor(plan: Plan, more: readonly Rule[] = []): Advice[] {
  const parts: Parts = { types: planTypes(plan), groups: planGroups(plan), values: planValues(plan) };
  return [...RULES, ...more]
    .flatMap((rule) => rule(plan, parts))
    .sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}
