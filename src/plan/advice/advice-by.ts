import type { Plan } from '../plan.ts';
import { planGroups, planTypes } from '../plan-groups.ts';
import { planValues } from './plan-values.ts';
import type { Advice, Parts, Rule } from './rule.ts';

const RANK: Record<Advice['severity'], number> = { error: 0, warning: 1, hint: 2 };

/** What rules say of a plan, gravest first. Pure; about a millisecond for a thousand changes to properties. */
export function adviceBy(rules: readonly Rule[], plan: Plan): Advice[] {
  const parts: Parts = { types: planTypes(plan), groups: planGroups(plan), values: planValues(plan) };
  return rules.flatMap((rule) => rule(plan, parts)).sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}
