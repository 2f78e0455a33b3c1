import { expect, test } from 'vitest';
import type { Operation } from '../../src/plan/operations.ts';
import { droppedBy, EVENT, ok, postEvents, postForm, sandboxAt } from './asking.ts';

/** Rows: section and rule, value before (undefined for none), operation, its value, value after. */
const ROWS: [string, unknown, Operation, unknown, unknown][] = [
  ['§5 replaces', 'a', '$set', 'b', 'b'],
  ['§5 sets what is missing', undefined, '$set', ['b', 1, true], ['b', 1, true]],
  ['§5 only if never set', undefined, '$setOnce', 'b', 'b'],
  ['§5 only if never set', 'a', '$setOnce', 'b', 'a'],
  ['§5 adds', 2, '$add', 3, 5],
  ['§5 adds a negative number', 2, '$add', -3, -1],
  ['§5 missing starts from 0', undefined, '$add', 3, 3],
  ['§5 a numeric text is added', 2, '$add', '3', 5],
  ['§5 to text (choice: left alone)', 'a', '$add', 3, 'a'],
  ['§5 something that is no number (choice)', 2, '$add', 'a', 2],
  ['§5 beyond all numbers', 1e308, '$add', 1e308, 1e308],
  ['§5 missing starts as empty list', undefined, '$append', 'b', ['b']],
  ['§5 a single value becomes a list', 'a', '$append', 'b', ['a', 'b']],
  ['§5 each element', ['a'], '$append', ['b', 'a'], ['a', 'b', 'a']],
  ['§5 missing starts as empty list', undefined, '$prepend', ['b'], ['b']],
  ['§5 a single value becomes a list', 'a', '$prepend', 'b', ['b', 'a']],
  ['§5 each element, in order', ['a'], '$prepend', ['b', 'c'], ['b', 'c', 'a']],
  ['§5 only what is new', ['a'], '$preInsert', ['b', 'a', 'c', 'b'], ['b', 'c', 'a']],
  ['§5 missing starts as empty list', undefined, '$preInsert', 'b', ['b']],
  ['§5 only what is new', ['a'], '$postInsert', ['b', 'a', 'c'], ['a', 'b', 'c']],
  ['§5 text and number differ', ['1'], '$postInsert', 1, ['1', 1]],
  ['§5 all instances', ['a', 'b', 'a'], '$remove', 'a', ['b']],
  ['§5 several values', ['a', 'b', 'c'], '$remove', ['a', 'c'], ['b']],
  ['§5 to the last', ['a'], '$remove', 'a', []],
  ['§5 missing: nothing happens', undefined, '$remove', 'a', undefined],
  ['§5 a single value (choice: a list of one)', 'a', '$remove', 'a', []],
  ['§5 what is not there', 'a', '$remove', 'b', 'a'],
  ['§5 removes the property', 'a', '$unset', '-', undefined],
  ['§5 whatever the placeholder', 'a', '$unset', 7, undefined],
  ['§5 missing: nothing happens', undefined, '$unset', '-', undefined],
];

const group = (group_properties: unknown) => ({ group_type: 'org', group_value: '15', group_properties });

test.each(ROWS)('%s: %j %s %j → %j', async (_, before, operation, value, after) => {
  const entries = after === undefined ? [] : [{ property: 'p', value: after }];
  const groups = sandboxAt();
  if (before !== undefined) await postForm(groups, '/groupidentify', group({ $set: { p: before } }));
  expect(await postForm(groups, '/groupidentify', group({ [operation]: { p: value } }))).toEqual(ok('success'));
  expect(groups.state().groups).toMatchObject([{ properties: entries }]);

  const users = sandboxAt();
  const user = { user_id: 'user@example.com' };
  if (before !== undefined) await postForm(users, '/identify', { ...user, user_properties: { p: before } });
  await postEvents(users, [{ ...user, event_type: '$identify', user_properties: { [operation]: { p: value } } }]);
  expect(users.state().users).toMatchObject([{ properties: entries }]);
});

test('§5 plain keys set', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/groupidentify', group({ name: 'Acme', $other: 1 }));
  expect(sandbox.state().groups[0]?.properties).toEqual([
    { property: 'name', value: 'Acme' },
    { property: '$other', value: 1 },
  ]);
});

test('§5 $clearAll takes everything, and is bare text', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/groupidentify', [group({ a: 1, b: 2 }), group({ $clearAll: '-' })]);
  expect(sandbox.state().groups).toMatchObject([{ properties: [] }]);
});

test('§5 several operations apply in the order of Amplitude’s ingestion, not of the JSON', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/groupidentify', group({ old: 1, gone: 1, n: 5 }));
  const all = {
    $remove: { list: ['r'] },
    $postInsert: { list: ['post', 'r'] },
    $preInsert: { list: ['pre', 'b'] },
    $prepend: { list: ['a'] },
    $append: { list: ['b'] },
    $add: { n: 2 },
    $setOnce: { n: 1, once: 1 },
    $set: { list: ['s'], once: 0 },
    $unset: { n: '-', gone: '-' },
  };
  await postForm(sandbox, '/groupidentify', group(all));
  const properties = sandbox.state().groups[0]?.properties.map(({ property, value }) => [property, value]);
  expect(new Map(properties as [string, unknown][])).toEqual(
    new Map<string, unknown>([
      ['old', 1],
      ['list', ['pre', 'a', 's', 'b', 'post']],
      ['once', 0],
      ['n', 3],
    ]),
  );
});

test('§5 $clearAll comes first', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/groupidentify', [group({ old: 1 }), group({ $set: { fresh: 2 }, $clearAll: '-' })]);
  expect(sandbox.state().groups[0]?.properties).toEqual([{ property: 'fresh', value: 2 }]);
});

test('§5 names are case sensitive, and may be those of JavaScript', async () => {
  const sandbox = sandboxAt();
  const names = ['Plan', 'plan', '__proto__', 'constructor', 'toString'];
  const entry = Object.fromEntries(names.map((name) => [name, name]));
  await postForm(
    sandbox,
    '/groupidentify',
    Object.fromEntries([
      ['group_type', '__proto__'],
      ['group_value', '__proto__'],
      ['group_properties', entry],
    ]),
  );
  expect(sandbox.state().groups).toMatchObject([
    { type: '__proto__', value: '__proto__', properties: names.map((name) => ({ property: name, value: name })) },
  ]);
});

test.each([
  [
    '$add to text',
    { $add: { name: 1 } },
    'Group “org” = “15”: $add “name” / The property holds something other than a number.',
  ],
  ['null', { $set: { a: null } }, 'Group “org” = “15”: $set “a” / A null is no value.'],
  ['an operation without properties', { $set: 'a' }, 'Group “org” = “15”: $set / It names no property.'],
  [
    'a list that grows too long',
    { $append: { list: ['x'.repeat(1000)] } },
    'Group “org” = “15”: $append “list” / A list holds 10,000 characters; what did not fit was left out.',
  ],
])('§5 what gets lost in silence is reported: %s', async (_, changes, dropped) => {
  const sandbox = sandboxAt();
  const list = Array.from({ length: 9 }, () => 'y'.repeat(1010));
  await postForm(sandbox, '/groupidentify', group({ name: 'Acme', list }));
  await postForm(sandbox, '/groupidentify', group(changes));
  expect(droppedBy(sandbox)).toEqual([dropped]);
  expect(sandbox.state().groups[0]?.properties).toHaveLength(2);
});

test('§3.3 user properties of an ordinary event count', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, user_properties: { plan: 'pro' } }]);
  await postEvents(sandbox, [{ ...EVENT, user_properties: { $add: { seats: 2 } } }]);
  expect(sandbox.state().users).toMatchObject([
    {
      properties: [
        { property: 'plan', value: 'pro' },
        { property: 'seats', value: 2 },
      ],
    },
  ]);
});
