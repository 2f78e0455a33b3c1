import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedCopy } from '../../src/plan/shared-copy.ts';

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 1, 2, true, undefined),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('a copy says what the original says, whatever there was before', () => {
  fc.assert(
    fc.property(data, data, (before, next) => {
      expect(sharedCopy(before, next)).toStrictEqual(next);
    }),
  );
});

test('what is the same is taken over, and what changed is new all the way up', () => {
  const before = { groups: [{ type: 'org_id' }, { type: 'team' }], user: { id: 'a' } };
  const next = { groups: [{ type: 'org_id' }, { type: 'plan' }], user: { id: 'a' } };
  const copy = sharedCopy(before, next);
  expect(copy.user).toBe(before.user);
  expect(copy.groups[0]).toBe(before.groups[0]);
  expect(copy.groups).not.toBe(before.groups);
  expect(sharedCopy(before, structuredClone(before))).toBe(before);
});

test('a later change of the original does not reach the copy', () => {
  const original = { groups: [{ type: 'org_id' }] };
  const copy = sharedCopy(undefined, original);
  original.groups[0] = { type: 'changed' };
  const second = sharedCopy(copy, original);
  expect(copy).toEqual({ groups: [{ type: 'org_id' }] });
  expect(second).toEqual({ groups: [{ type: 'changed' }] });
});
