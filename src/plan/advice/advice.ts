import type { Plan } from '../plan.ts';
import { adviceBy } from './advice-by.ts';
import { NAME_RULES } from './name-rules.ts';
import { PROPERTY_RULES } from './property-rules.ts';
import type { Advice, Rule } from './rule.ts';

export type { Advice } from './rule.ts';

/**
 * What could be better in a plan, gravest first. Pure. One more rule is one line in one of the two lists.
 * @param more rules beside those that are always there: `datesNotIso`, which pages load where a value may be a date
 */
export function adviceFor(plan: Plan, more: readonly Rule[] = []): Advice[] {
  return adviceBy([...NAME_RULES, ...PROPERTY_RULES, ...more], plan);
}
