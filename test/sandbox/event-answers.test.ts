import { expect, test } from 'vitest';
import { ask, EVENT, gzip, ingested, json, KEY, postEvents, postJson, type Seen, sandboxAt } from './asking.ts';

const PATHS = ['/2/httpapi', '/batch'];
const missing = (fields: string) =>
  json(400, `{"code":400,"error":"Request missing required field","events_with_missing_fields":${fields}}`);
const invalid = (fields: string) =>
  json(400, `{"code":400,"error":"Invalid field values on some events","events_with_invalid_fields":${fields}}`);
const error = (status: number, words: string) => json(status, `{"code":${status},"error":"${words}"}`);

/** Rows: section and rule, body, answer. */
const BODIES: [string, unknown, Seen][] = [
  ['§6.1 empty events: the pasted answer', { api_key: '0'.repeat(32), events: [] }, ingested(58, 0)],
  [
    '§6.1 key missing',
    { events: [EVENT] },
    json(400, '{"code":400,"error":"Request missing required field","missing_field":"api_key"}'),
  ],
  [
    '§6.1 key empty (choice: missing)',
    { api_key: '', events: [EVENT] },
    json(400, '{"code":400,"error":"Request missing required field","missing_field":"api_key"}'),
  ],
  ['§6.1 wrong key, echoed', { api_key: 'wrong', events: [EVENT] }, error(400, 'Invalid API key: wrong')],
  [
    '§6.1 events missing',
    { api_key: KEY },
    json(400, '{"missing_field":"events","code":400,"error":"Request missing required field"}'),
  ],
  [
    '§2 Events with a capital',
    { api_key: KEY, Events: [EVENT] },
    json(400, '{"missing_field":"events","code":400,"error":"Request missing required field"}'),
  ],
  [
    '§2 events as an object (choice: missing)',
    { api_key: KEY, events: EVENT },
    json(400, '{"missing_field":"events","code":400,"error":"Request missing required field"}'),
  ],
  ['§6.1 event not a JSON object', { api_key: KEY, events: [EVENT, 'x'] }, error(400, 'Invalid event JSON')],
  ['§6.1 event null', { api_key: KEY, events: [null] }, error(400, 'Invalid event JSON')],
  [
    '§6.1 event_type missing',
    { api_key: KEY, events: [EVENT, { user_id: 'user@example.com' }] },
    missing('{"event_type":[1]}'),
  ],
  [
    '§6.1 no user and no device id',
    { api_key: KEY, events: [{ event_type: 'x' }] },
    missing('{"user_id":[0],"device_id":[0]}'),
  ],
  [
    '§3.3 null ids count as none',
    { api_key: KEY, events: [{ event_type: 'x', user_id: null }] },
    missing('{"user_id":[0],"device_id":[0]}'),
  ],
  [
    '§3.4 $groupidentify needs an id too (choice)',
    { api_key: KEY, events: [{ event_type: '$groupidentify', groups: { a: 'b' } }] },
    missing('{"user_id":[0],"device_id":[0]}'),
  ],
  ['§3.3 time as text', { api_key: KEY, events: [{ ...EVENT, time: '2024-01-01T00:00:00' }] }, invalid('{"time":[0]}')],
  ['§3.3 groups as a list', { api_key: KEY, events: [{ ...EVENT, groups: ['a'] }] }, invalid('{"groups":[0]}')],
  [
    '§3.3 properties as text',
    { api_key: KEY, events: [{ ...EVENT, event_properties: 'a' }] },
    invalid('{"event_properties":[0]}'),
  ],
  ['§3.3 price as text', { api_key: KEY, events: [{ ...EVENT, price: '9' }] }, invalid('{"price":[0]}')],
  ['§3.3 id as a list', { api_key: KEY, events: [{ ...EVENT, device_id: ['a'] }] }, invalid('{"device_id":[0]}')],
  [
    '§5 operations next to plain keys (choice)',
    { api_key: KEY, events: [{ ...EVENT, user_properties: { $set: { a: 1 }, b: 2 } }] },
    invalid('{"user_properties":[0]}'),
  ],
  [
    '§6.1 missing and invalid at once',
    { api_key: KEY, events: [{ user_id: 'user@example.com' }, { ...EVENT, time: 'x' }] },
    json(
      400,
      '{"code":400,"error":"Request missing required field","events_with_invalid_fields":{"time":[1]},"events_with_missing_fields":{"event_type":[0]}}',
    ),
  ],
  ['§6.1 body not JSON', 'api_key=x', error(400, 'Invalid JSON request body')],
  ['§6.1 body JSON but no object', [EVENT], error(400, 'Invalid JSON request body')],
  ['§6.1 body null', 'null', error(400, 'Invalid JSON request body')],
  ['§6.1 body empty', '', error(400, 'Missing request body')],
  ['§6.1 body blank', ' \n', error(400, 'Missing request body')],
];

for (const path of PATHS)
  test.each(BODIES)(`${path} %s`, async (_, body, answer) => {
    const sandbox = sandboxAt({ knowsKey: (key) => key !== 'wrong' });
    expect(await postJson(sandbox, path, body)).toEqual(answer);
    expect(sandbox.reports()).toMatchObject([{ answer: { status: answer.status } }]);
    expect(sandbox.state().events).toEqual([]);
  });

test('§6.1 200: members, their order, size and line feed', async () => {
  const body = JSON.stringify({ api_key: KEY, events: [EVENT, EVENT] });
  expect(await postJson(sandboxAt(), '/2/httpapi', body)).toEqual(ingested(body.length, 2));
});

test('§6.1 payload_size_bytes counts bytes, not characters', async () => {
  const body = JSON.stringify({ api_key: KEY, events: [{ ...EVENT, event_type: 'ñ漢' }] });
  expect(await postJson(sandboxAt(), '/2/httpapi', body)).toEqual(ingested(body.length + 3, 1));
});

const BAD = [
  { ...EVENT, time: 'x' },
  EVENT,
  { ...EVENT, time: 'y' },
  { user_id: 'user@example.com' },
  EVENT,
  { user_id: 'user@example.com' },
];
test.each([
  ['§6.1 /2/httpapi names the first index', '/2/httpapi', '{"time":[0]}', '{"event_type":[3]}'],
  ['§6.1 /batch names all indexes', '/batch', '{"time":[0,2]}', '{"event_type":[3,5]}'],
])('%s', async (_, path, invalids, missings) => {
  expect(await postEvents(sandboxAt(), BAD, path)).toEqual(
    json(
      400,
      `{"code":400,"error":"Request missing required field","events_with_invalid_fields":${invalids},"events_with_missing_fields":${missings}}`,
    ),
  );
});

test('§6.1 one bad event refuses the whole request', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [EVENT, { ...EVENT, time: 'x' }]);
  expect(sandbox.state()).toMatchObject({ users: [], events: [] });
  expect(sandbox.reports()).toMatchObject([{ effects: [], users: [{ userId: 'user@example.com' }] }]);
});

test.each(['GET', 'PUT', 'DELETE'])('§11 %s on an event endpoint (choice: 405)', async (method) => {
  expect(await ask(sandboxAt(), '/2/httpapi', { method })).toEqual(error(405, 'Method Not Allowed'));
});

test.each(['/', '/3/httpapi', '/2/httpapi/', '/groupidentify2', '/httpapi', '/2/batches'])(
  '§6.1 wrong path %s',
  async (path) => {
    const sandbox = sandboxAt();
    expect(await postJson(sandbox, path, { api_key: KEY, events: [EVENT] })).toEqual(
      error(400, 'Invalid request path'),
    );
    expect(sandbox.reports()).toMatchObject([{ endpoint: null }]);
  },
);

test.each(['application/json', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', ''])(
  '§2 JSON under the content type “%s”',
  async (type) => {
    const body = JSON.stringify({ api_key: KEY, events: [EVENT] });
    const headers = { 'content-type': type };
    expect(await ask(sandboxAt(), '/2/httpapi', { method: 'POST', body, headers })).toEqual(ingested(body.length, 1));
  },
);

test('§2 extra members, as SDKs send them, are ignored', async () => {
  const more = { client_upload_time: '2024-01-01T00:00:00.000Z', request_metadata: { sdk: {} }, options: {} };
  expect((await postJson(sandboxAt(), '/batch', { api_key: KEY, events: [EVENT], ...more })).status).toBe(200);
});

const plain = JSON.stringify({ api_key: KEY, events: [EVENT] });
test.each([
  ['gzip', gzip(plain), ingested(plain.length, 1)],
  ['GZIP', gzip(plain), ingested(plain.length, 1)],
  ['identity', plain, ingested(plain.length, 1)],
  ['gzip', plain, error(400, 'Invalid JSON request body')],
  ['gzip', gzip(plain).subarray(0, 20), error(400, 'Invalid JSON request body')],
  ['br', gzip(plain), error(400, 'Invalid JSON request body')],
  ['gzip', gzip(''), error(400, 'Missing request body')],
])('§2 content-encoding %s', async (encoding, body, answer) => {
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': encoding } };
  expect(await ask(sandboxAt(), '/2/httpapi', init)).toEqual(answer);
});
