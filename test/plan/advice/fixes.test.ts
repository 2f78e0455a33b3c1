import { expect, test } from 'vitest';
import { adviceFor } from '../../../src/plan/advice/advice.ts';
import { datesNotIso } from '../../../src/plan/advice/date-rule.ts';
import type { PropertyValue } from '../../../src/plan/operations.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { described, SOUND, withGroups, withText } from './plans.ts';

const adviceOn = (plan: Plan) => adviceFor(plan, [datesNotIso]);

/** The plan after the fix of the first advice that has one. */
function fixed(plan: Plan): Plan | undefined {
  return adviceOn(plan)
    .find(({ fix }) => fix)
    ?.fix?.apply(plan);
}

function withEvent(...properties: [name: string, value: PropertyValue][]): Plan {
  return { ...SOUND, event: { type: 'x', properties: Object.fromEntries(properties) } };
}

test('a date becomes ISO 8601', () => {
  expect(fixed(withText('Dec 31, 2026'))).toEqual(withText('2026-12-31'));
  expect(fixed(withText(['31.12.2026', 'never', 7]))).toEqual(withText(['2026-12-31', 'never', 7]));
});

test('a date of the event becomes ISO 8601, also under the name `__proto__`, and the others stay', () => {
  const plan = fixed(withEvent(['a', 1], ['__proto__', '31.12.2026'], ['b', 'x']));
  expect(Object.entries(plan?.event?.properties ?? {})).toEqual([
    ['a', 1],
    ['__proto__', '2026-12-31'],
    ['b', 'x'],
  ]);
});

test('a number as text becomes a number', () => {
  const plan = (value: PropertyValue): Plan => ({
    ...SOUND,
    groupProperties: [
      described('org_id', '15', { operation: '$add', property: 'seats', value: 3 }),
      described('org_id', '16', { operation: '$set', property: 'seats', value }),
    ],
  });
  expect(fixed(plan(' 1.5e2 '))).toEqual(plan(150));
  for (const text of ['many', '', '0x10', '1e999', '1,5']) expect(fixed(plan(text))).toBeUndefined();
});

test('a name goes into a property of its group, which stays a group of its own', () => {
  const plan = withGroups(['company', 'a', 'Acme Corp']);
  expect(fixed(plan)).toEqual({
    ...plan,
    groupProperties: [
      {
        type: 'company',
        value: 'Acme Corp',
        operations: [{ operation: '$set', property: 'name', value: 'Acme Corp' }],
      },
    ],
  });
});

test('a name is added to what is known already', () => {
  const seats = { operation: '$add', property: 'seats', value: 3 } as const;
  const plan: Plan = { ...SOUND, groupProperties: [{ type: 'org_id', value: '15', operations: [seats] }] };
  expect(fixed(plan)?.groupProperties).toEqual([
    { type: 'org_id', value: '15', operations: [seats, { operation: '$set', property: 'name', value: 'org_id 15' }] },
  ]);
});

test('a short id is allowed by its own length, and the shorter of two decides', () => {
  const plan: Plan = { ...SOUND, user: { userId: 'abcd', deviceId: 'ab' } };
  const once = fixed(plan);
  expect(once).toEqual({ ...plan, minIdLength: 4 });
  expect(once && fixed(once)).toEqual({ ...plan, minIdLength: 2 });
});

test.each(['name', 'Account Name', 'displayName', 'title', 'label', 'Company', 'organisation'])(
  'a property “%s” is readable',
  (property) => {
    const operations = [{ operation: '$set' as const, property, value: 'x' }];
    expect(adviceOn({ ...SOUND, groupProperties: [{ type: 'org_id', value: '15', operations }] })).toEqual([]);
  },
);
