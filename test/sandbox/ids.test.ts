import { expect, test } from 'vitest';
import { droppedBy, EVENT, ingested, json, KEY, ok, postEvents, postForm, sandboxAt } from './asking.ts';

const TOO_SHORT = (field: string) =>
  json(
    400,
    `{"code":400,"events_with_invalid_id_lengths":{"${field}":[1]},"error":"Invalid id length for user_id or device_id"}`,
  );
const INVALID = (field: string) =>
  json(400, `{"code":400,"error":"Invalid field values on some events","events_with_invalid_fields":{"${field}":[1]}}`);

const ON_LIST = [
  '',
  'anonymous',
  'Anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  'NA',
  'undefined',
  'Unknown',
  '{}',
  'lmy47d',
  '0',
  '-1',
];
const UUID_ZERO = '00000000-0000-0000-0000-000000000000';

test.each([
  ...ON_LIST.map((id) => ['user_id', id] as const),
  ...[...ON_LIST, UUID_ZERO, '0000000000'].map((id) => ['device_id', id] as const),
])('§4 /2/httpapi refuses %s “%s”, which is on the list', async (field, id) => {
  const event = { ...EVENT, device_id: 'device-1', [field]: id };
  expect(await postEvents(sandboxAt(), [EVENT, event])).toEqual(INVALID(field));
});

test.each(['user_id', 'device_id'])('§4 /2/httpapi refuses all for one short %s beside a good id', async (field) => {
  const sandbox = sandboxAt();
  expect(await postEvents(sandbox, [EVENT, { ...EVENT, device_id: 'device-1', [field]: 'abcd' }])).toEqual(
    TOO_SHORT(field),
  );
  expect(sandbox.state().users).toEqual([]);
});

test.each([
  ['abcd', 4],
  ['a', 1],
])('§3.3 min_id_length lets “%s” pass', async (id, min_id_length) => {
  expect((await postEvents(sandboxAt(), [{ ...EVENT, user_id: id }], '/2/httpapi', { min_id_length })).status).toBe(
    200,
  );
  const options = { options: JSON.stringify({ min_id_length }) };
  expect(await postForm(sandboxAt(), '/identify', { user_id: id }, options)).toEqual(ok('success'));
});

test('§3.3 min_id_length may also ask for more, and nonsense in it counts as none', async () => {
  const send = async (min_id_length: unknown) =>
    (await postEvents(sandboxAt(), [{ ...EVENT, user_id: 'abcdefgh' }], '/2/httpapi', { min_id_length })).status;
  expect(await Promise.all([9, 8, '9', -1, 1.5, null].map(send))).toEqual([400, 200, 200, 200, 200, 200]);
});

test.each([
  ['too short', 'abcd', 'user_id “abcd” / It is too short, so it was left out.'],
  ['on the list', 'Null', 'user_id “Null” / It is on the list of invalid ids, so it was left out.'],
])('§4 /batch answers 200 and leaves out an id that is %s', async (_, id, dropped) => {
  const sandbox = sandboxAt();
  const events = [{ ...EVENT, user_id: id, device_id: 'device-1' }];
  const bytes = JSON.stringify({ api_key: KEY, events }).length;
  expect(await postEvents(sandbox, events, '/batch')).toEqual(ingested(bytes, 1));
  expect(sandbox.state().users).toEqual([{ deviceId: 'device-1', groups: [], properties: [] }]);
  expect(droppedBy(sandbox)).toEqual([dropped]);
});

test('§4 /batch drops an event that is left without an id', async () => {
  const sandbox = sandboxAt();
  const events = [{ ...EVENT, user_id: 'abc' }, EVENT];
  const bytes = JSON.stringify({ api_key: KEY, events }).length;
  expect(await postEvents(sandbox, events, '/batch')).toEqual(ingested(bytes, 1));
  expect(sandbox.state().events).toHaveLength(1);
  expect(droppedBy(sandbox)).toContain('Event 1: Event “Report Created” / It has no usable id left.');
});

test('§4 numbers become text', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, user_id: 314159, groups: { org: 15 } }]);
  await postForm(sandbox, '/identify', { user_id: '314159', groups: { org: '15' } });
  expect(sandbox.state().users).toMatchObject([{ userId: '314159', groups: [{ type: 'org', values: ['15'] }] }]);
  expect(sandbox.state().groups).toHaveLength(1);
  expect((await postEvents(sandbox, [{ ...EVENT, user_id: 3146 }])).status).toBe(400);
});

test('§4 text longer than 1024 characters is cut, not refused', async () => {
  const sandbox = sandboxAt();
  const long = 'x'.repeat(2000);
  await postEvents(sandbox, [
    { user_id: long, event_type: long, groups: { [long]: long }, user_properties: { a: [long] } },
  ]);
  const cut = 'x'.repeat(1024);
  expect(sandbox.state()).toMatchObject({
    users: [{ userId: cut, properties: [{ property: 'a', value: [cut] }] }],
    events: [{ type: cut, groups: [{ type: cut, values: [cut] }] }],
  });
  expect(droppedBy(sandbox)).toHaveLength(5);
  expect(droppedBy(sandbox)[0]).toMatch(/^user_id “x+…” \/ It is longer than 1024 characters; the rest was cut off\.$/);
});

test('a cut never leaves half a character', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, event_type: `${'x'.repeat(1023)}😀` }]);
  expect(sandbox.state().events[0]?.type).toBe('x'.repeat(1023));
});

test('a device belongs to the user it was seen with', async () => {
  const sandbox = sandboxAt();
  await postForm(sandbox, '/identify', { device_id: 'device-1', groups: { org: 'a' } });
  await postEvents(sandbox, [{ ...EVENT, device_id: 'device-1' }]);
  await postEvents(sandbox, [{ event_type: 'later', device_id: 'device-1' }]);
  await postEvents(sandbox, [{ event_type: 'other', user_id: 'other@example.com', device_id: 'device-1' }]);
  const { users, events } = sandbox.state();
  expect(users.map(({ userId, deviceId }) => [userId, deviceId])).toEqual([
    ['user@example.com', 'device-1'],
    ['other@example.com', 'device-1'],
  ]);
  expect(events.map(({ groups }) => groups.length)).toEqual([1, 1, 0]);
});
