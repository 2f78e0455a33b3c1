import type { Plan } from '../plan.ts';
import type { PlacedGroup, PlacedType } from '../plan-groups.ts';
import type { PlacedValue } from './plan-values.ts';

/** Something worth changing in a plan that is allowed as it stands. */
export interface Advice {
  /** The same for the same piece of advice while the plan changes elsewhere; unique in a plan. */
  id: string;
  /** `error`: will be refused or lost. `warning`: likely to go wrong quietly. `hint`: can be better. */
  severity: 'error' | 'warning' | 'hint';
  /** Where in the plan, as problems name it: `groups[0].type`. */
  path: string;
  title: string;
  reason: string;
  /** A change that settles it. `apply` gives a plan that the schema accepts. */
  fix?: { label: string; apply: (plan: Plan) => Plan };
}

/** A plan's parts with their places, found once for all rules. */
export interface Parts {
  types: readonly PlacedType[];
  groups: readonly PlacedGroup[];
  values: readonly PlacedValue[];
}

/** Looks at a whole plan. Runs on every key stroke, so it does nothing costly for a plan without faults. */
export type Rule = (plan: Plan, parts: Parts) => Advice[];

/** An id of what the advice is about, not of where it stands: `["short-id","userId"]`. */
export function adviceId(rule: string, ...subject: string[]): string {
  return JSON.stringify([rule, ...subject]);
}
