import { expect, test } from 'vitest';
import { droppedBy, EVENT, postEvents, postForm, sandboxAt } from './asking.ts';

const count = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));
const LIMITS = { users: 3, groups: 4, events: 5, reports: 6, insertIds: 3, groupTypes: 7, properties: 2 };

test('users, events and reports: the newest are kept, the rest is counted', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  for (const index of count(10, (at) => at))
    await postEvents(sandbox, [{ user_id: `user-${index}`, event_type: `event-${index}` }]);
  const { users, events, forgotten } = sandbox.state();
  expect(users.map(({ userId }) => userId)).toEqual(['user-7', 'user-8', 'user-9']);
  expect(events.map(({ type }) => type)).toEqual(['event-5', 'event-6', 'event-7', 'event-8', 'event-9']);
  expect(sandbox.reports()).toHaveLength(6);
  expect(forgotten).toMatchObject({ users: 7, events: 5, reports: 4 });
});

test('users: the one not seen for longest goes first, and comes back as a new one', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  const join = (user_id: string) => postForm(sandbox, '/identify', { user_id, groups: { org: user_id } });
  for (const id of ['user-a', 'user-b', 'user-c', 'user-a', 'user-d']) await join(id);
  expect(sandbox.state().users.map(({ userId }) => userId)).toEqual(['user-a', 'user-c', 'user-d']);
  await postEvents(sandbox, [{ user_id: 'user-b', event_type: 'x' }]);
  expect(sandbox.state().events).toMatchObject([{ groups: [] }]);
  expect(sandbox.state().groups.find(({ value }) => value === 'user-b')?.members).toEqual([]);
});

test('devices of one user do not pile up', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  for (const index of count(50, (at) => at)) await postEvents(sandbox, [{ ...EVENT, device_id: `device-${index}` }]);
  await postEvents(sandbox, [{ event_type: 'x', device_id: 'device-0' }]);
  expect(sandbox.state().users).toEqual([
    { userId: 'user@example.com', deviceId: 'device-49', groups: [], properties: [] },
    { deviceId: 'device-0', groups: [], properties: [] },
  ]);
});

test('groups and group types', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  for (const index of count(10, (at) => at))
    await postForm(sandbox, '/groupidentify', { group_type: 'org', group_value: `v${index}` });
  expect(sandbox.state().groups.map(({ value }) => value)).toEqual(['v6', 'v7', 'v8', 'v9']);
  for (const index of count(10, (at) => at))
    await postForm(sandbox, '/groupidentify', { group_type: `type${index}`, group_value: 'a' });
  expect(sandbox.state().groupTypes).toHaveLength(7);
  expect(sandbox.state().forgotten).toMatchObject({ groups: 10, groupTypes: 4 });
});

test('properties of one group', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  const group = { group_type: 'org', group_value: '15' };
  await postForm(sandbox, '/groupidentify', { ...group, group_properties: { a: 1, b: 2, c: 3 } });
  await postForm(sandbox, '/groupidentify', { ...group, group_properties: { a: 2 } });
  expect(sandbox.state().groups[0]?.properties).toEqual([
    { property: 'a', value: 2 },
    { property: 'b', value: 2 },
  ]);
  expect(sandbox.reports()[0]?.dropped).toMatchObject([{ what: 'Group “org” = “15”: $set “c”' }]);
});

test('§4 a project has a thousand group properties', async () => {
  const sandbox = sandboxAt();
  const named = (from: number, to: number) => Object.fromEntries(count(to - from, (index) => [`p${from + index}`, 1]));
  await postForm(sandbox, '/groupidentify', { group_type: 'a', group_value: '1', group_properties: named(0, 600) });
  await postForm(sandbox, '/groupidentify', { group_type: 'b', group_value: '1', group_properties: named(400, 1001) });
  expect(droppedBy(sandbox)).toEqual(['Group “b” = “1”: $set “p1000” / A project holds 1000 group properties.']);
});

test('insert ids', async () => {
  const sandbox = sandboxAt({ limits: LIMITS });
  const send = (insert_id: string) => postEvents(sandbox, [{ ...EVENT, insert_id }]);
  for (const id of ['1', '2', '3', '4', '4', '1']) await send(id);
  expect(sandbox.state().events).toHaveLength(5);
  expect(sandbox.state().forgotten).toMatchObject({ insertIds: 2 });
});

test('however large the values, what is kept stays within its room', async () => {
  const characters = 100_000;
  const sandbox = sandboxAt({ limits: { characters, reportCharacters: characters } });
  const large = { list: count(20, () => 'x'.repeat(1000)) };
  for (const index of count(30, (at) => at)) {
    const group = { group_type: 'org', group_value: `v${index}` };
    await postForm(sandbox, '/groupidentify', { ...group, group_properties: large });
    await postForm(sandbox, '/groupidentify', { ...group, group_properties: { more: large.list } });
    await postEvents(sandbox, [
      { ...EVENT, user_id: `user-${index}`, groups: { org: `v${index}` }, user_properties: large },
    ]);
  }
  const { groups, users, events, forgotten } = sandbox.state();
  for (const kept of [groups, users, events, sandbox.reports()]) {
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept).length).toBeLessThan(characters * 1.1);
  }
  expect(forgotten.reports + sandbox.reports().length).toBe(90);
  expect(Object.entries(forgotten).filter(([, number]) => number === 0)).toEqual([
    ['groupTypes', 0],
    ['insertIds', 0],
  ]);
});

test('one group cannot take all the room', async () => {
  const sandbox = sandboxAt({ limits: { characters: 4000 } });
  const send = (value: string) =>
    postForm(sandbox, '/groupidentify', { group_type: 'org', group_value: '15', group_properties: { a: value } });
  await send('x'.repeat(800));
  await send('y'.repeat(900));
  expect(droppedBy(sandbox)).toEqual([]);
  await send('z'.repeat(1000));
  expect(droppedBy(sandbox)).toEqual([
    'Group “org” = “15”: $set “a” / The sandbox has no more room for it; the service would take it.',
  ]);
  expect(sandbox.state().groups).toMatchObject([{ properties: [{ value: 'y'.repeat(900) }] }]);
});

test('a report lists a limited number of drops, and counts the others', async () => {
  const sandbox = sandboxAt();
  await postEvents(
    sandbox,
    count(150, () => ({ ...EVENT, group_properties: { a: 1 } })),
    '/batch',
  );
  expect(sandbox.reports()[0]?.dropped).toHaveLength(100);
  expect(sandbox.reports()[0]?.leftOut).toBe(50);
});

test('the first drop of a cause is listed, however many of another came before it', async () => {
  const sandbox = sandboxAt();
  for (const type of ['a', 'b', 'c', 'd', 'e']) await postEvents(sandbox, [{ ...EVENT, groups: { [type]: '1' } }]);
  await postEvents(sandbox, [
    ...count(150, () => ({ ...EVENT, group_properties: { a: 1 } })),
    { ...EVENT, groups: { sixth: '1', seventh: '1' } },
    { ...EVENT, groups: { sixth: '1' } },
  ]);
  const report = sandbox.reports().at(-1);
  expect(report?.dropped.slice(100).map(({ what }) => what)).toEqual([
    'Event 151: Group type “sixth”',
    'Event 151: Group type “seventh”',
  ]);
  expect(report?.leftOut).toBe(51);
});

test('reset forgets everything, and listeners stay', async () => {
  const sandbox = sandboxAt();
  const heard: number[] = [];
  const stop = sandbox.subscribe(({ id }) => heard.push(id));
  const empty = sandbox.state();
  await postEvents(sandbox, [{ ...EVENT, groups: { org: '15' }, insert_id: 'i-1' }]);
  sandbox.reset();
  expect([sandbox.state(), sandbox.reports()]).toEqual([empty, []]);
  await postEvents(sandbox, [{ ...EVENT, insert_id: 'i-1' }]);
  expect(sandbox.state().events).toHaveLength(1);
  stop();
  await postEvents(sandbox, [EVENT]);
  expect(heard).toHaveLength(2);
  const [first = 0, second = 0] = heard;
  expect(second).toBeGreaterThan(first);
});

test('a listener that throws harms nobody', async () => {
  const sandbox = sandboxAt();
  const heard: string[] = [];
  sandbox.subscribe(() => {
    heard.push('broken');
    throw new Error('broken');
  });
  sandbox.subscribe(() => heard.push('whole'));
  await postEvents(sandbox, [EVENT]);
  await postEvents(sandbox, [EVENT]);
  expect(heard).toEqual(['broken', 'whole', 'whole']);
});

test('state and reports are the same object until there is news', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [EVENT]);
  const before = [sandbox.state(), sandbox.reports()] as const;
  expect([sandbox.state() === before[0], sandbox.reports() === before[1]]).toEqual([true, true]);
  await postEvents(sandbox, [EVENT]);
  expect([sandbox.state() === before[0], sandbox.reports() === before[1]]).toEqual([false, false]);
  expect(before[1]).toHaveLength(1);
});
