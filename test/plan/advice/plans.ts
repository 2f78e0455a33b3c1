import type { PropertyOperation } from '../../../src/plan/operations.ts';
import type { GroupDescription, Plan } from '../../../src/plan/plan.ts';
import { EXAMPLE } from '../../example-plan.ts';

/** A plan nobody has advice for. */
export const SOUND: Plan = {
  ...EXAMPLE,
  groups: [{ type: 'org_id', values: ['15'] }],
  event: { type: 'Report Created' },
  groupProperties: [
    { type: 'org_id', value: '15', operations: [{ operation: '$set', property: 'name', value: 'Acme Corp' }] },
  ],
};

/** The sound plan with its groups replaced, and none of them described. */
export function withGroups(...groups: [type: string, ...values: string[]][]): Plan {
  return { ...SOUND, groups: groups.map(([type, ...values]) => ({ type, values })), groupProperties: [] };
}

/** A description of a group that has a name and what is given. */
export function described(type: string, value: string, ...operations: PropertyOperation[]): GroupDescription {
  return { type, value, operations: [{ operation: '$set', property: 'name', value: 'Acme' }, ...operations] };
}

/** The sound plan with a text set as property of its group. */
export function withText(text: PropertyOperation['value'], operation: PropertyOperation['operation'] = '$set'): Plan {
  return { ...SOUND, groupProperties: [described('org_id', '15', { operation, property: 'renewal', value: text })] };
}

/** A plan, and the advice it must get: rule, severity, path, and whether one click settles it. */
export interface AdviceCase {
  name: string;
  plan: Plan;
  advice: [rule: string, severity: 'error' | 'warning' | 'hint', path: string, fixable: boolean][];
}
