import { LIMITS } from '../../src/plan/limits.ts';
import { OPERATIONS, type PropertyOperation } from '../../src/plan/operations.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** Operations of the form that name a property and take a value. */
const CHANGES = OPERATIONS.filter((operation) => operation !== '$clearAll' && operation !== '$unset');

function operation(index: number): PropertyOperation {
  const name = CHANGES[index % CHANGES.length] ?? '$set';
  return { operation: name, property: `property_${index}`, value: name === '$add' ? index : `Value ${index}` };
}

/** Five group types, ten groups, and as many properties as asked for, spread over the groups. */
export function largestPlan(properties: number, source: 'sdk' | 'group-identify' = 'sdk'): Plan {
  const groups = Array.from({ length: LIMITS.groupTypes }, (_, type) => ({
    type: `group_type_${type}`,
    values: [`value-${type}-0`, `value-${type}-1`],
  }));
  const all = groups.flatMap(({ type, values }) => values.map((value) => ({ type, value })));
  const each = Math.floor(properties / all.length);
  return {
    version: 1,
    source,
    target: source === 'sdk' ? 'browser' : 'curl',
    region: 'us',
    user: { userId: 'wizard-test-0000' },
    membership: 'user',
    groups: source === 'sdk' ? groups : [],
    groupProperties: all.map((group) => ({
      ...group,
      operations: Array.from({ length: each }, (_, at) => operation(at)),
    })),
  };
}
