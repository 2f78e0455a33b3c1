import { expect, test } from 'vitest';
import { Held } from '../../../src/wizard/watch/held.ts';
import { reportOf } from './report.ts';

function idsAfter(held: Held, ...reports: [id: number, via?: number][]): number[] {
  for (const [id, via] of reports) held.add(reportOf({ id, via: via ?? null }), 10);
  return held
    .list()
    .map(({ id }) => id)
    .reverse();
}

test('the newest comes first, and what a destination sent stands below its call, in order', () => {
  expect(idsAfter(new Held(), [1], [2], [3, 2], [4, 2], [5])).toEqual([5, 2, 3, 4, 1]);
  expect(idsAfter(new Held(), [1], [2], [3], [4, 1])).toEqual([3, 2, 1, 4]);
});

test('what a destination sent for a call that is no longer held stands alone', () => {
  expect(idsAfter(new Held(), [2, 1], [3])).toEqual([3, 2]);
});

test('the oldest fall out by number and by characters, and are counted', () => {
  const byNumber = new Held({ reports: 2, characters: 1000 });
  expect(idsAfter(byNumber, [1], [2], [3])).toEqual([3, 2]);
  expect(byNumber.fallen).toBe(1);
  const byCharacters = new Held({ reports: 100, characters: 25 });
  expect(idsAfter(byCharacters, [1], [2], [3])).toEqual([3, 2]);
  const oneLarge = new Held({ reports: 100, characters: 5 });
  expect(idsAfter(oneLarge, [1], [2])).toEqual([2]);
});

test('the list is the same until there is news', () => {
  const held = new Held();
  held.add(reportOf(), 1);
  const before = held.list();
  expect(held.list()).toBe(before);
  held.add(reportOf({ id: 2 }), 1);
  expect(held.list()).not.toBe(before);
  expect(before).toHaveLength(1);
});
