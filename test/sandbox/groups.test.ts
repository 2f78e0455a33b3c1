import { expect, test } from 'vitest';
import { droppedBy, EVENT, postEvents, postForm, sandboxAt } from './asking.ts';

const USER = { user_id: 'user@example.com' };
const identify = { ...USER, event_type: '$identify' };
const user = (type: string, ...values: string[]) => ({ type, values, level: 'user' });
const event = (type: string, ...values: string[]) => ({ type, values, level: 'event' });
const named = (count: number, prefix = 'v') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

test('§9 a user-level group is copied onto later events, and onto no earlier one', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [EVENT]);
  await postForm(sandbox, '/identify', { ...USER, groups: { org: '15' } });
  await postEvents(sandbox, [EVENT, { ...EVENT, user_id: 'other@example.com' }]);
  const { events, groups, users } = sandbox.state();
  expect(events.map((stored) => stored.groups)).toEqual([[], [user('org', '15')], []]);
  expect(groups).toEqual([
    { type: 'org', value: '15', properties: [], members: [{ userId: 'user@example.com' }], events: 1 },
  ]);
  expect(users[0]?.groups).toEqual([{ type: 'org', values: ['15'] }]);
});

test('§9 an event-level group is of that event only', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, groups: { org: ['a', 'b'] } }, EVENT]);
  const { events, groups, users } = sandbox.state();
  expect(events.map((stored) => stored.groups)).toEqual([[event('org', 'a', 'b')], []]);
  expect(groups).toMatchObject([
    { value: 'a', members: [], events: 1 },
    { value: 'b', members: [], events: 1 },
  ]);
  expect(users).toMatchObject([{ groups: [] }]);
});

test('§9 both kinds meet on one event; of one type, the event’s take the place of the user’s (choice)', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...identify, groups: { org: '15', sport: 'tennis' } }]);
  await postEvents(sandbox, [{ ...EVENT, groups: { org: '16' } }, EVENT]);
  expect(sandbox.state().events.map((stored) => stored.groups)).toEqual([
    [event('org', '16'), user('sport', 'tennis')],
    [user('org', '15'), user('sport', 'tennis')],
  ]);
});

test('§9 a new value replaces all earlier ones of its type, and of no other', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/identify', { ...USER, groups: { org: ['a', 'b'], sport: 'tennis' } });
  await postForm(sandbox, '/identify', { ...USER, groups: { org: 'c' } });
  expect(sandbox.state().users).toMatchObject([
    {
      groups: [
        { type: 'org', values: ['c'] },
        { type: 'sport', values: ['tennis'] },
      ],
    },
  ]);
  expect(sandbox.state().groups.map(({ value, members }) => [value, members.length])).toEqual([
    ['a', 0],
    ['b', 0],
    ['tennis', 1],
    ['c', 1],
  ]);
});

test('§9 a group knows all its members', async () => {
  const sandbox = sandboxAt();
  const ids = named(3, 'user-');
  await postForm(
    sandbox,
    '/identify',
    ids.map((user_id) => ({ user_id, groups: { org: 'a' } })),
  );
  expect(sandbox.state().groups).toMatchObject([{ members: ids.map((userId) => ({ userId })) }]);
});

test('§9 membership cannot be removed', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/identify', { ...USER, groups: { org: 'a' } });
  for (const none of [[], '', null, [''], {}]) await postForm(sandbox, '/identify', { ...USER, groups: { org: none } });
  await postForm(sandbox, '/identify', { ...USER, groups: {} });
  expect(sandbox.state().users).toMatchObject([{ groups: [{ type: 'org', values: ['a'] }] }]);
});

test('§5 group properties attach to events received later, and history stays', async () => {
  const sandbox = sandboxAt();
  const group = { group_type: 'org', group_value: '15' };
  const joined = { ...EVENT, groups: { org: '15' } };
  await postEvents(sandbox, [joined]);
  await postForm(sandbox, '/groupidentify', { ...group, group_properties: { name: 'Acme' } });
  await postEvents(sandbox, [joined]);
  await postForm(sandbox, '/groupidentify', { ...group, group_properties: { name: 'Apex' } });
  await postEvents(sandbox, [joined]);
  const known = (name: string) => [{ type: 'org', value: '15', properties: [{ property: 'name', value: name }] }];
  expect(sandbox.state().events.map(({ groupProperties }) => groupProperties)).toEqual([
    [],
    known('Acme'),
    known('Apex'),
  ]);
});

test('§3.4 $groupidentify changes every group it names, and puts the user into none', async () => {
  const sandbox = sandboxAt();
  const groups = { org: ['15', '16'] };
  await postEvents(sandbox, [{ ...USER, event_type: '$groupidentify', groups, group_properties: { $set: { a: 1 } } }]);
  const properties = [{ property: 'a', value: 1 }];
  expect(sandbox.state()).toMatchObject({
    groups: [
      { value: '15', properties, members: [], events: 0 },
      { value: '16', properties, members: [], events: 0 },
    ],
    users: [],
    events: [],
  });
});

test('§3.4 an SDK’s setGroup also sets a user property of the type’s name', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...identify, groups: { org: '15' }, user_properties: { $set: { org: '15' } } }]);
  expect(sandbox.state().users).toEqual([
    {
      userId: 'user@example.com',
      groups: [{ type: 'org', values: ['15'] }],
      properties: [{ property: 'org', value: '15' }],
    },
  ]);
});

test('§3.3 group properties on any other event are ignored', async () => {
  const sandbox = sandboxAt();
  const changes = { groups: { org: '15' }, group_properties: { $set: { a: 1 } } };
  for (const given of [EVENT, identify]) {
    await postEvents(sandbox, [{ ...given, ...changes }]);
    expect(droppedBy(sandbox)).toEqual(['group_properties / They count on $groupidentify events only.']);
  }
  expect(sandbox.state().groups).toMatchObject([{ properties: [] }]);
});

test('§4 a sixth group type on one call is not tracked', async () => {
  const sandbox = sandboxAt();
  const groups = Object.fromEntries(named(6, 'type').map((type) => [type, 'a']));
  expect((await postForm(sandbox, '/identify', { ...USER, groups })).status).toBe(200);
  expect(sandbox.state().users[0]?.groups.map(({ type }) => type)).toEqual(named(5, 'type'));
  expect(droppedBy(sandbox)).toEqual([
    'Group type “type5” / The project has its 5 group types already, for good; a further one is not tracked.',
  ]);
  expect(sandbox.state().groupTypes.at(-1)).toEqual({ type: 'type5', tracked: false });
});

test('§9 a sixth group type of the project is not tracked, on any call, in order of arrival', async () => {
  const sandbox = sandboxAt();
  for (const type of named(6, 'type')) await postEvents(sandbox, [{ ...EVENT, groups: { [type]: 'a' } }]);
  expect(droppedBy(sandbox)).toEqual([
    'Group type “type5” / The project has its 5 group types already, for good; a further one is not tracked.',
  ]);
  await postForm(sandbox, '/groupidentify', { group_type: 'type5', group_value: 'a', group_properties: { a: 1 } });
  expect(droppedBy(sandbox)).toHaveLength(1);
  await postForm(sandbox, '/identify', { ...USER, groups: { type5: 'a', type4: 'b' } });
  const { groupTypes, groups, users } = sandbox.state();
  expect(groupTypes).toEqual(named(6, 'type').map((type, index) => ({ type, tracked: index < 5 })));
  expect(groups.map(({ type }) => type)).not.toContain('type5');
  expect(users).toMatchObject([{ groups: [{ type: 'type4', values: ['b'] }] }]);
});

test('§4 an eleventh group value on one call is not tracked', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, groups: { org: named(7), sport: named(4, 's') } }]);
  expect(sandbox.state().events).toMatchObject([
    { groups: [event('org', ...named(7)), event('sport', 's0', 's1', 's2')] },
  ]);
  expect(droppedBy(sandbox)).toEqual([
    'Group “sport” = “s3” / One call names at most 10 group values; the rest is not tracked.',
  ]);
});

test('§9 values: text and numbers, each once; what is neither is reported', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, groups: { org: ['a', 'a', 1, true, null, { b: 1 }] } }]);
  expect(sandbox.state().events).toMatchObject([{ groups: [event('org', 'a', '1', 'true')] }]);
  expect(droppedBy(sandbox)).toEqual([
    'Group type “org” / A value that is empty, or neither text nor number, names no group.',
  ]);
});

test('several events in one request are told apart in the report', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [EVENT, { ...EVENT, groups: { org: [] }, group_properties: { a: 1 } }]);
  expect(sandbox.reports()[0]?.dropped.map(({ what }) => what)).toEqual(['Event 2: group_properties']);
});
