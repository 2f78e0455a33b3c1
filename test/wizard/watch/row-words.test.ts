import { expect, test } from 'vitest';
import { rowWords } from '../../../src/wizard/watch/row-words.ts';
import { reportOf } from './report.ts';

const user = { userId: 'anna' };

test('an SDK, its event, its user, its groups of both levels', () => {
  const words = rowWords(
    reportOf({
      library: 'amplitude-ts/2.45.6',
      users: [user, { deviceId: 'd-1' }],
      effects: [
        { kind: 'event-group', user, event: 'Seen', type: 'team', values: ['a', 'b'] },
        { kind: 'group-property', type: 'org', value: '15', operation: '$set', property: 'name', to: 'Acme' },
      ],
      events: [{ type: 'Seen', user, groups: [{ type: 'org', values: ['15'], level: 'user' }] }],
      dropped: [{ what: 'x', why: 'y' }],
    }),
  );
  expect(words).toEqual({
    who: 'amplitude-ts 2.45.6',
    what: 'Seen',
    ids: 'anna and 1 more',
    carried: [
      { kind: 'user-group', text: 'user-level: org 15' },
      { kind: 'event-group', text: 'event-level: team a, b' },
      { kind: 'group-property', text: 'properties: org 15 name' },
    ],
    answer: '200',
    isGood: true,
    lost: 1,
  });
});

test('many events and groups are counted, each name once', () => {
  const events = ['Seen', '$identify', 'Seen'].map((type) => ({ type, user, groups: [] }));
  expect(rowWords(reportOf({ events })).what).toBe('3 events: Seen, Identify');
  const effects = Array.from({ length: 8 }, (_, at) => ({
    kind: 'user-group' as const,
    user,
    type: `type ${at}`,
    values: ['x'],
  }));
  expect(rowWords(reportOf({ effects })).carried[0]?.text).toMatch(/type 5 x and 2 more$/);
});

test.each([
  [{ endpoint: null, request: { ...reportOf().request, path: '/oops' } }, { what: 'POST /oops: no endpoint' }],
  [{ endpoint: null, tracking: 'group' as const }, { what: 'Segment call: group' }],
  [
    { via: 7, endpoint: 'groupidentify' as const },
    { who: 'Segment’s destination', what: 'Group Identify' },
  ],
  [{ answer: null }, { answer: 'no answer', isGood: false }],
  [
    { answer: { status: 400, body: '' }, answeredBy: 'amplitude' as const },
    { answer: '400 by Amplitude', isGood: false },
  ],
  [{ users: [{}] }, { ids: 'no user' }],
  [{ users: [{ deviceId: 'd-1' }] }, { ids: 'device d-1' }],
  [{ events: [] }, { what: 'No event taken', who: 'No SDK named' }],
])('%j', (changes, words) => {
  expect(rowWords(reportOf(changes))).toMatchObject(words);
});

test('names that would turn the text around them are written out', () => {
  const report = reportOf({
    users: [{ userId: 'an\u202ena' }],
    events: [{ type: 'Se\u2066en', user, groups: [] }],
  });
  expect(rowWords(report)).toMatchObject({ ids: 'an\\u202ena', what: 'Se\\u2066en' });
});
