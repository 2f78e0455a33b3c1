import { expect, test } from 'vitest';
import { membershipCall } from '../../src/amplitude/calls.ts';
import { KEY_PLACEHOLDER } from '../../src/amplitude/request.ts';
import { createHistory } from '../../src/send/history.ts';
import { requestFor } from '../../src/send/transport.ts';
import { EXAMPLE } from '../example-plan.ts';

const call = membershipCall(EXAMPLE);
const ENTRY = {
  at: 0,
  what: 'Put the user into groups',
  destination: 'direct',
  region: 'us',
  call,
  request: requestFor(call, { destination: 'direct', region: 'us', origin: 'http://x' }, KEY_PLACEHOLDER),
} as const;

test('newest first, pending until settled', () => {
  const history = createHistory();
  const first = history.begin(ENTRY);
  const second = history.begin(ENTRY);
  history.settle(first, { cause: 'blocked', ms: 1 });
  expect(history.getSnapshot()).toEqual([
    { ...ENTRY, id: second },
    { ...ENTRY, id: first, outcome: { cause: 'blocked', ms: 1 } },
  ]);
});

test('the oldest goes beyond the bound, and settling it later is no error', () => {
  const history = createHistory(2);
  const ids = [history.begin(ENTRY), history.begin(ENTRY), history.begin(ENTRY)];
  history.settle(ids[0] ?? '', { cause: 'blocked', ms: 1 });
  expect(history.getSnapshot().map(({ id }) => id)).toEqual([ids[2], ids[1]]);
});

test('ids are not used again after clearing', () => {
  const history = createHistory();
  const first = history.begin(ENTRY);
  history.clear();
  expect(history.getSnapshot()).toEqual([]);
  expect(history.begin(ENTRY)).not.toBe(first);
});

test('an external store: a snapshot stays the same until something changes, and listeners hear of it', () => {
  const history = createHistory();
  let heard = 0;
  const leave = history.subscribe(() => {
    heard += 1;
  });
  const before = history.getSnapshot();
  expect(history.getSnapshot()).toBe(before);
  history.begin(ENTRY);
  expect(history.getSnapshot()).not.toBe(before);
  expect(before).toEqual([]);
  leave();
  history.clear();
  expect(heard).toBe(1);
});
