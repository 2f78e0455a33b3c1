import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyAnswers } from '../../src/plan/answers.ts';
import { answersOfPlan } from '../../src/plan/answers-of-plan.ts';
import { type DraftStorage, draftText, dropDraft, saveDraft } from '../../src/plan/draft.ts';
import { readDraft } from '../../src/plan/read-draft.ts';
import { planArbitrary } from '../random-plans.ts';

function memory(): DraftStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const FORBIDDEN: DraftStorage = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('forbidden');
  },
};

test('random answers survive a visit', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const storage = memory();
      const answers = answersOfPlan(plan);
      saveDraft(storage, answers);
      expect(readDraft(draftText(storage) ?? '')).toEqual({ answers });
    }),
  );
});

test('no draft, no storage and a storage that refuses are all no draft', () => {
  expect(draftText(memory())).toBeNull();
  expect(draftText(undefined)).toBeNull();
  expect(draftText(FORBIDDEN)).toBeNull();
  expect(() => saveDraft(FORBIDDEN, emptyAnswers(''))).not.toThrow();
  expect(() => dropDraft(FORBIDDEN)).not.toThrow();
});

const good = emptyAnswers('wizard-test-0000');
const BROKEN: [name: string, text: string, reason: RegExp][] = [
  ['no JSON', '{', /not JSON/],
  ['nothing', 'null', /not as it should be/],
  ['a list', '[]', /not as it should be/],
  ['an unknown source', JSON.stringify({ ...good, source: 'fax' }), /“source”/],
  ['an unknown region', JSON.stringify({ ...good, region: 'mars' }), /“region”/],
  ['groups that are no list', JSON.stringify({ ...good, groups: 'org_id' }), /“groups”/],
  ['a group without values', JSON.stringify({ ...good, groups: [{ type: 'org_id' }] }), /“groups\[0\]\.values”/],
  [
    'an unknown operation',
    JSON.stringify({
      ...good,
      groups: [
        {
          type: 'a',
          values: [
            { value: 'b', member: true, operations: [{ operation: '$x', property: '', kind: 'text', value: '' }] },
          ],
        },
      ],
    }),
    /“groups\[0\]\.values\[0\]\.operations\[0\]\.operation”/,
  ],
];

test.each(BROKEN)('%s is given back with the reason', (_, text, reason) => {
  const found = readDraft(text);
  expect(found).toMatchObject({ broken: text });
  expect('reason' in found ? found.reason : '').toMatch(reason);
});

test('a dropped draft is gone', () => {
  const storage = memory();
  saveDraft(storage, good);
  dropDraft(storage);
  expect(draftText(storage)).toBeNull();
});
