import { expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/parse.ts';
import { EXAMPLE } from '../example-plan.ts';

function group(type: string, count = 1): { type: string; values: string[] } {
  return { type, values: Array.from({ length: count }, (_, index) => `${type}-${index}`) };
}

function described(type: string, value = '15', ...names: string[]): unknown {
  const properties = names.length === 0 ? ['name'] : names;
  return { type, value, operations: properties.map((property) => ({ operation: '$set', property, value: 'x' })) };
}

const CLEAR = { operation: '$clearAll' };
const SET = { operation: '$set', property: 'a', value: 1 };

test.each<[name: string, change: object, path: string, message: string]>([
  [
    'a group type named twice',
    { groups: [group('a'), group('b'), group('a', 2)] },
    'groups[2].type',
    'already in the plan',
  ],
  [
    'a value named twice',
    { groups: [{ type: 'a', values: ['x', 'y', 'x'] }] },
    'groups[0].values[2]',
    'already in the list',
  ],
  ['eleven values', { groups: [group('a', 5), group('b', 6)] }, 'groups', 'There are 11 group values'],
  [
    'six group types',
    { groups: 'abcde'.split('').map((type) => group(type)), groupProperties: [described('f')] },
    'groups',
    'There are 6 group types',
  ],
  ['no group at all', { groups: [], groupProperties: [] }, 'groups', 'at least one group'],
  [
    'a group described twice',
    { groupProperties: [described('a'), described('a', '16'), described('a')] },
    'groupProperties[2].value',
    'already described',
  ],
  [
    'a property changed twice',
    { groupProperties: [described('a', '15', 'x', 'y', 'x')] },
    'groupProperties[0].operations[2].property',
    'changed twice',
  ],
  [
    '$clearAll beside another',
    { groupProperties: [{ type: 'a', value: '15', operations: [SET, CLEAR] }] },
    'groupProperties[0].operations[1].operation',
    'cannot be combined',
  ],
  ['nobody to belong to a group', { user: {} }, 'user', 'A user ID or a device ID is needed'],
  ['event-level groups without an event', { membership: 'event', event: undefined }, 'event', 'need the event'],
])('%s', (_, change, path, message) => {
  expect(parsePlan({ ...EXAMPLE, ...change })).toEqual({
    ok: false,
    problems: [{ path, message: expect.stringContaining(message) }],
  });
});

test.each<[name: string, change: object]>([
  ['five types and ten values', { groups: 'abcde'.split('').map((type) => group(type, 2)), groupProperties: [] }],
  [
    'one type, joined and described',
    { groups: [group('a')], groupProperties: [described('a', '1'), described('a', '2')] },
  ],
  [
    'one value in two types',
    {
      groups: [
        { type: 'a', values: ['x'] },
        { type: 'b', values: ['x'] },
      ],
    },
  ],
  ['types that differ in case', { groups: [group('a'), group('A')] }],
  ['nobody, and groups that are only described', { user: {}, groups: [] }],
  ['a device alone', { user: { deviceId: 'device' } }],
  ['event-level without groups or event', { membership: 'event', groups: [], event: undefined }],
  ['one property of two groups', { groupProperties: [described('a', '1'), described('b', '1')] }],
])('%s is a plan', (_, change) => {
  expect(parsePlan({ ...EXAMPLE, ...change })).toMatchObject({ ok: true });
});

test('types and values that look alike when joined are not mixed up', () => {
  for (const [one, other] of [
    [described('a","b', 'c'), described('a', 'b","c')],
    [described('a,b', 'c'), described('a', 'b,c')],
    [described('a b', 'c'), described('a', 'b c')],
  ])
    expect(parsePlan({ ...EXAMPLE, groupProperties: [one, other] })).toMatchObject({ ok: true });
});
