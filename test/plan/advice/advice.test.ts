import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Advice, adviceFor } from '../../../src/plan/advice/advice.ts';
import { datesNotIso } from '../../../src/plan/advice/date-rule.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { EXAMPLE } from '../../example-plan.ts';
import { planArbitrary } from '../../random-plans.ts';
import { GROUP_CASES } from './group-cases.ts';
import { PROPERTY_CASES } from './property-cases.ts';

const adviceOn = (plan: Plan) => adviceFor(plan, [datesNotIso]);

const ADVICE_CASES = [...GROUP_CASES, ...PROPERTY_CASES];

const RULES = [
  'short-id',
  'invalid-id',
  'near-duplicate-type',
  'customer-as-type',
  'segment-fallback-type',
  'name-as-value',
  'no-readable-property',
  'number-as-text',
  'add-to-text',
  'date-not-iso',
  'clear-all',
  'empty-text',
  'unlisted-operation',
  'long-text',
  'too-many-properties',
  'too-large',
];

function ruleOf({ id }: Advice): string {
  return String(JSON.parse(id)[0]);
}

/** Whether every fix gives a plan on which its advice is gone, without touching the plan it is given. */
function checkFixes(plan: Plan): void {
  const before = structuredClone(plan);
  for (const { id, fix } of adviceOn(plan)) {
    if (!fix) continue;
    const fixed = fix.apply(plan);
    expect(parsePlan(fixed)).toEqual({ ok: true, plan: fixed });
    expect(adviceOn(fixed).map((advice) => advice.id)).not.toContain(id);
  }
  expect(plan).toEqual(before);
}

for (const { name, plan, advice } of ADVICE_CASES)
  test(name, () => {
    expect(parsePlan(plan)).toEqual({ ok: true, plan });
    const given = adviceOn(plan).map((one) => [ruleOf(one), one.severity, one.path, one.fix !== undefined]);
    expect(given.toSorted()).toEqual(advice.toSorted());
    checkFixes(plan);
  });

test('every rule has a case, and every case a rule', () => {
  const told = ADVICE_CASES.flatMap(({ advice }) => advice.map(([rule]) => rule));
  expect([...new Set(told)].sort()).toEqual(RULES.toSorted());
});

test('random plans: ids are unique, gravest first, every fix fixes', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const advice = adviceOn(plan);
      expect(new Set(advice.map(({ id }) => id)).size).toBe(advice.length);
      const ranks = advice.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
      expect(ranks).toEqual(ranks.toSorted());
      checkFixes(plan);
    }),
    { numRuns: 300 },
  );
});

test('all fixes one after the other leave nothing to fix', () => {
  for (const { plan } of ADVICE_CASES) {
    const fixed = adviceOn(plan).reduce(
      (current) =>
        adviceOn(current)
          .find(({ fix }) => fix)
          ?.fix?.apply(current) ?? current,
      plan,
    );
    expect(adviceOn(fixed).filter(({ fix }) => fix)).toEqual([]);
    expect(parsePlan(fixed)).toEqual({ ok: true, plan: fixed });
  }
});

test('a plan half typed gets advice and no exception', () => {
  const half: Plan = {
    ...EXAMPLE,
    groups: [
      { type: '', values: ['', ''] },
      { type: '', values: [] },
    ],
    user: { userId: '' },
  };
  expect(() => adviceOn(half)).not.toThrow();
});
