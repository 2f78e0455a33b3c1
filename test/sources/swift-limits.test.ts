import { expect, test } from 'vitest';
import type { PropertyOperation } from '../../src/plan/operations.ts';
import { model } from '../../src/sources/sdk/sdk-model.ts';
import { withSwiftLimits } from '../../src/sources/sdk/swift-limits.ts';
import { EXAMPLE } from '../example-plan.ts';

const ONE_SIGN = { type: 'caf\u00e9', values: ['15'] };
const TWO_SIGNS = { type: 'cafe\u0301', values: ['16'] };

test('the second of two group types of an event that Swift takes for one is refused', () => {
  const refusing = (membership: 'user' | 'event') => {
    const plan = { ...EXAMPLE, membership, groups: [ONE_SIGN, TWO_SIGNS] };
    const { refusesGroup } = withSwiftLimits(model.capability(plan), plan);
    return plan.groups.map((group) => refusesGroup?.(group));
  };
  expect(refusing('event')).toEqual([undefined, expect.stringContaining('accents')]);
  expect(refusing('user')).toEqual([undefined, undefined]);
});

test('the second of two properties that Swift takes for one is refused', () => {
  const operations = ['caf\u00e9', 'cafe\u0301', 'cafe'].map(
    (property): PropertyOperation => ({ operation: '$set', property, value: 1 }),
  );
  const { refuses } = withSwiftLimits(model.capability(EXAMPLE), EXAMPLE);
  const group = { type: 'org_id', value: '15', operations };
  expect(operations.map((operation) => refuses?.(operation, group))).toEqual([
    undefined,
    expect.stringContaining('accents'),
    undefined,
  ]);
});
