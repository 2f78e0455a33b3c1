import { expect, test } from 'vitest';
import { choicesIn, filtered, NO_FILTER } from '../../../src/wizard/watch/filter.ts';
import { reportOf } from './report.ts';

const group = { type: 'org', values: ['15'] };
const plain = reportOf({ id: 1, users: [{ userId: 'anna' }] });
const carries = reportOf({
  id: 2,
  users: [{ userId: 'bert', deviceId: 'phone' }],
  events: [{ type: 'Seen', user: { userId: 'bert' }, groups: [{ ...group, level: 'user' }] }],
});
const call = reportOf({ id: 3, endpoint: null, tracking: 'group', users: [{ userId: 'cora' }] });
const sent = reportOf({ id: 4, via: 3, effects: [{ kind: 'user-group', user: { userId: 'cora' }, ...group }] });
/** As it is held: what was sent stands before its call. */
const ALL = [plain, carries, sent, call];

function idsOf(filter: Partial<typeof NO_FILTER>): number[] {
  return filtered(ALL, { ...NO_FILTER, ...filter }).map(({ id }) => id);
}

test('no filter, everything: the very same list', () => {
  expect(filtered(ALL, NO_FILTER)).toBe(ALL);
});

test('groups of events count as well as effects; a call stays with what was sent for it', () => {
  expect(idsOf({ onlyGroups: true })).toEqual([2, 4, 3]);
  expect(idsOf({ type: 'org' })).toEqual([2, 4, 3]);
  expect(idsOf({ type: 'team' })).toEqual([]);
});

test('a user is found by a part of either id', () => {
  expect(idsOf({ user: 'ann' })).toEqual([1]);
  expect(idsOf({ user: 'phone' })).toEqual([2]);
  expect(idsOf({ user: 'cora' })).toEqual([3]);
});

test('group types and ids of the newest are offered', () => {
  expect(choicesIn(ALL)).toEqual({ types: ['org'], ids: ['cora', 'phone', 'bert', 'anna'] });
});
