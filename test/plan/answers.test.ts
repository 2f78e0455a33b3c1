import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, emptyAnswers, emptyGroupType, emptyOperation } from '../../src/plan/answers.ts';
import { answersOfPlan } from '../../src/plan/answers-of-plan.ts';
import { judgeAnswers } from '../../src/plan/judge-answers.ts';
import { MEMBERSHIPS, type Plan } from '../../src/plan/plan.ts';
import { previewOf } from '../../src/plan/preview.ts';
import { sourceOf } from '../../src/sources/registry.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary } from '../random-plans.ts';

const ANSWERS: Answers = { ...emptyAnswers('wizard-test-0000'), source: 'sdk' };

/** An event without properties and one with none at all are the same. */
function withoutEmptyProperties(plan: Plan): Plan {
  const { event } = plan;
  return event && Object.keys(event.properties ?? {}).length === 0 ? { ...plan, event: { type: event.type } } : plan;
}

function judge(answers: Answers) {
  return judgeAnswers(answers, 'sdk', 'browser', MEMBERSHIPS);
}

test('a plan turned into answers is judged to be the same plan', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const judged = judgeAnswers(answersOfPlan(plan), plan.source, plan.target, MEMBERSHIPS);
      expect(judged).toEqual({ ok: true, plan: withoutEmptyProperties(plan) });
    }),
    { numRuns: 300 },
  );
});

test('the preview of finished answers is the plan, for every source', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const { memberships } = sourceOf(plan.source);
      const answers = answersOfPlan(plan);
      const judged = judgeAnswers(answers, plan.source, plan.target, memberships);
      if (!judged.ok) return;
      const preview = previewOf(answers, plan.source, plan.target, memberships);
      expect(preview.example).toBe(false);
      const { event: _, ...shown } = preview.plan;
      const { event: __, ...meant } = judged.plan;
      expect(shown).toEqual(meant);
    }),
    { numRuns: 300 },
  );
});

describe('unfinished answers', () => {
  test('nothing named yet: an example stands in, with the user already given', () => {
    const { plan, example } = previewOf(ANSWERS, 'sdk', 'browser', MEMBERSHIPS);
    expect(example).toBe(true);
    expect(plan.user).toEqual({ userId: 'wizard-test-0000' });
    expect(plan.groups).toEqual([{ type: 'org_id', values: ['15'] }]);
  });

  test('half a row is left out of the preview and named by the judge', () => {
    const type = { ...emptyGroupType(), type: 'org_id' };
    const answers = {
      ...ANSWERS,
      groups: [
        { ...type, values: [{ value: '15', member: true, operations: [{ ...emptyOperation(), property: 'name' }] }] },
        emptyGroupType(),
        { ...emptyGroupType(), type: 'sport' },
      ],
    };
    expect(previewOf(answers, 'sdk', 'browser', MEMBERSHIPS).plan.groups).toEqual([{ type: 'org_id', values: ['15'] }]);
    expect(judge(answers)).toEqual({
      ok: false,
      problems: [{ field: 'groups.2.values.0.value', message: 'Group value is missing.' }],
    });
  });

  test('the second of two equal values is left out of the preview, and the first keeps its place', () => {
    const group = (value: string) => ({ value, member: true, operations: [] });
    const answers = { ...ANSWERS, groups: [{ type: 'sport', values: ['a', 'b', 'a'].map(group) }] };
    expect(previewOf(answers, 'sdk', 'browser', MEMBERSHIPS).plan.groups).toEqual([
      { type: 'sport', values: ['a', 'b'] },
    ]);
    expect(judge(answers)).toEqual({
      ok: false,
      problems: [{ field: 'groups.0.values.2.value', message: 'This value is already in the list.' }],
    });
  });

  test('a number that is none is named at its field, and typed text stays text', () => {
    const operations = [
      { ...emptyOperation('$add'), property: 'seats', value: 'three' },
      { ...emptyOperation(), property: 'code', value: '007' },
    ];
    const answers = { ...ANSWERS, groups: [{ type: 'org_id', values: [{ value: '1e5', member: true, operations }] }] };
    const judged = judge(answers);
    expect(judged).toMatchObject({ ok: false, problems: [{ field: 'groups.0.values.0.operations.0.value' }] });
    const { plan } = previewOf(answers, 'sdk', 'browser', MEMBERSHIPS);
    expect(plan.groups[0]?.values).toEqual(['1e5']);
    expect(plan.groupProperties[0]?.operations).toEqual([{ operation: '$set', property: 'code', value: '007' }]);
  });

  test('no user at all is a problem at the user field, unless nobody joins', () => {
    const answers = { ...answersOfPlan(EXAMPLE), userId: '', deviceId: '' };
    expect(judge(answers)).toMatchObject({ ok: false, problems: [{ field: 'userId' }] });
    const described = judgeAnswers(answers, 'group-identify', 'curl', []);
    expect(described).toMatchObject({ ok: true, plan: { groups: [], groupProperties: EXAMPLE.groupProperties } });
  });
});

test('Group Identify with nothing known about any group asks for a property', () => {
  const answers = answersOfPlan({ ...EXAMPLE, groupProperties: [] });
  expect(judgeAnswers(answers, 'group-identify', 'curl', [])).toMatchObject({
    ok: false,
    problems: [
      { field: 'groups.0.values.0.operations', message: 'At least one operation is needed.' },
      { field: 'groups.1.values.0.operations' },
      { field: 'groups.1.values.1.operations' },
    ],
  });
});

test('a plan that describes a group without joining it keeps saying so', () => {
  const plan: Plan = {
    ...EXAMPLE,
    groupProperties: [
      { type: 'org_id', value: '16', operations: [{ operation: '$set', property: 'name', value: 'Other' }] },
    ],
  };
  const answers = answersOfPlan(plan);
  expect(answers.groups[0]?.values.map(({ value, member }) => [value, member])).toEqual([
    ['15', true],
    ['16', false],
  ]);
  expect(judge(answers)).toEqual({ ok: true, plan: { ...plan, target: 'browser' } });
});
