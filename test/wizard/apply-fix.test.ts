import { describe, expect, test } from 'vitest';
import { type Answers, emptyAnswers, type OperationAnswer } from '../../src/plan/answers.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { answersAfterFix } from '../../src/wizard/groups/apply-fix.ts';

const row = (property: string, value: string): OperationAnswer => ({
  operation: '$set',
  property,
  kind: 'text',
  value,
});

function planOf(groups: Plan['groups'], groupProperties: Plan['groupProperties']): Plan {
  return {
    version: 1,
    source: 'identify-api',
    target: 'curl',
    region: 'us',
    user: { userId: 'user-12345' },
    membership: 'user',
    groups,
    groupProperties,
  } as Plan;
}

function typed(groups: Answers['groups']): Answers {
  return { ...emptyAnswers('user-12345'), source: 'identify-api', groups };
}

describe('a fix changes what it names and nothing else', () => {
  test('rows and groups that are not finished stay', () => {
    const before = planOf(
      [{ type: 'org_id', values: ['acme'] }],
      [{ type: 'org_id', value: 'acme', operations: [{ operation: '$set', property: 'seats', value: '5' }] }],
    );
    const after = planOf(before.groups, [
      { type: 'org_id', value: 'acme', operations: [{ operation: '$set', property: 'seats', value: 5 }] },
    ]);
    const answers = typed([
      {
        type: 'org_id',
        values: [
          {
            value: 'acme',
            member: true,
            operations: [row('seats', '5'), row('', 'forgot the name'), row('seats', '7')],
          },
          { value: '', member: true, operations: [row('plan', 'pro')] },
        ],
      },
    ]);
    expect(answersAfterFix(answers, before, after).groups).toEqual([
      {
        type: 'org_id',
        values: [
          {
            value: 'acme',
            member: true,
            operations: [{ ...row('seats', '5'), kind: 'number' }, row('', 'forgot the name'), row('seats', '7')],
          },
          { value: '', member: true, operations: [row('plan', 'pro')] },
        ],
      },
    ]);
  });

  test('rows of a spelling that was merged go to the one that stays', () => {
    const before = planOf(
      [
        { type: 'org_id', values: ['acme'] },
        { type: 'Org ID', values: ['beta'] },
      ],
      [],
    );
    const after = planOf([{ type: 'org_id', values: ['acme', 'beta'] }], []);
    const answers = typed([
      { type: 'org_id', values: [{ value: 'acme', member: true, operations: [] }] },
      { type: 'Org ID', values: [{ value: 'beta', member: true, operations: [row('', 'unfinished')] }] },
    ]);
    expect(answersAfterFix(answers, before, after).groups).toEqual([
      {
        type: 'org_id',
        values: [
          { value: 'acme', member: true, operations: [] },
          { value: 'beta', member: true, operations: [row('', 'unfinished')] },
        ],
      },
    ]);
  });

  test('rows of a merged spelling stay even where the groups are the same, and spaces are part of a name', () => {
    const before = planOf(
      [
        { type: 'org_id', values: [' acme'] },
        { type: 'Org ID', values: [' acme'] },
      ],
      [],
    );
    const after = planOf([{ type: 'org_id', values: [' acme'] }], []);
    const answers = typed([
      { type: 'org_id', values: [{ value: ' acme', member: true, operations: [] }] },
      { type: 'Org ID', values: [{ value: ' acme', member: true, operations: [row('', 'unfinished')] }] },
    ]);
    expect(answersAfterFix(answers, before, after).groups).toEqual([
      { type: 'org_id', values: [{ value: ' acme', member: true, operations: [row('', 'unfinished')] }] },
    ]);
  });
});
