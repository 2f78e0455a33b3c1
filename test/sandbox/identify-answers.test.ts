import { expect, test } from 'vitest';
import { ask, gzip, KEY, ok, postForm, type Seen, sandboxAt, text } from './asking.ts';

const FORM = 'application/x-www-form-urlencoded';
const USER = { user_id: 'user@example.com', groups: { org_id: '15' } };
const GROUP = { group_type: 'org_id', group_value: '15', group_properties: { $set: { name: 'Acme' } } };

const ENTRIES: [string, string, unknown, Seen][] = [
  ['§6.2 success', '/identify', [USER], ok('success')],
  ['§2 one object', '/identify', USER, ok('success')],
  ['§3.1 device id alone', '/identify', { device_id: 'device-1' }, ok('success')],
  ['§6.2 success', '/groupidentify', [GROUP, GROUP], ok('success')],
  ['§3.2 without properties', '/groupidentify', { group_type: 'a', group_value: 'b' }, ok('success')],
  ['§3.2 a number as value', '/groupidentify', { ...GROUP, group_value: 15 }, ok('success')],
  ['§6.2 an empty list (choice)', '/identify', [], text(400, 'missing_event')],
  ['§6.2 malformed', '/identify', 'x', text(400, 'missing_event')],
  ['§6.2 malformed entry', '/groupidentify', [GROUP, 1], text(400, 'missing_event')],
  [
    '§3.2 neither id (text a choice)',
    '/identify',
    { groups: {} },
    text(400, 'Request missing required field. Missing fields [user_id, device_id].'),
  ],
  [
    '§4 an id too short (choice)',
    '/identify',
    { user_id: 'abc' },
    text(400, 'Invalid id length for user_id or device_id'),
  ],
  [
    '§4 an id on the list (choice)',
    '/identify',
    { user_id: 'Anonymous' },
    text(400, 'invalid_event_field. Invalid fields [user_id].'),
  ],
  [
    '§3.1 groups that are none',
    '/identify',
    { ...USER, groups: 'x' },
    text(400, 'invalid_event_field. Invalid fields [groups].'),
  ],
  [
    '§5 operations next to plain keys (choice)',
    '/identify',
    { ...USER, user_properties: { $set: { a: 1 }, b: 1 } },
    text(400, 'invalid_event_field. Invalid fields [user_properties].'),
  ],
  [
    '§5 operations next to plain keys (choice)',
    '/groupidentify',
    { ...GROUP, group_properties: { $add: { a: 1 }, b: 1 } },
    text(400, 'invalid_event_field. Invalid fields [group_properties].'),
  ],
  [
    '§3.2 value missing',
    '/groupidentify',
    { group_type: 'a' },
    text(400, 'Request missing required field. Missing fields [group_value].'),
  ],
  [
    '§3.2 a list as value',
    '/groupidentify',
    { ...GROUP, group_value: ['a', 'b'] },
    text(400, 'invalid_event_field. Invalid fields [group_value].'),
  ],
];

test.each(ENTRIES)('%s: %s %j', async (_, path, identification, answer) => {
  const sandbox = sandboxAt();
  expect(await postForm(sandbox, path, identification)).toEqual(answer);
  expect(sandbox.state().groups.length > 0 || sandbox.state().users.length > 0).toBe(answer.status === 200);
});

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
const typed = (body: string, type: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
});
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

function multipart(fields: Record<string, string>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', body };
}

type Asked = [search: string, init: RequestInit];

/** Rows: section and rule, the request for given fields (`api_key`, `identification`), answer. */
const REQUESTS: [string, (fields: { api_key: string; identification: string }) => Asked, Seen][] = [
  ['§2 urlencoded', (all) => ['', form(all)], ok('success')],
  ['§2 multipart', (all) => ['', multipart(all)], ok('success')],
  ['§2 GET', (all) => [query(all), {}], ok('success')],
  ['§2 POST with everything in the query', (all) => [query(all), { method: 'POST' }], ok('success')],
  [
    '§2 key in the query',
    ({ api_key, identification }) => [query({ api_key }), form({ identification })],
    ok('success'),
  ],
  ['§2 options=undefined', (all) => ['', form({ ...all, options: 'undefined' })], ok('success')],
  [
    '§2 type in capitals',
    (all) => ['', typed(query(all), 'Application/X-WWW-Form-Urlencoded; charset=UTF-8')],
    ok('success'),
  ],
  [
    '§2 gzip',
    (all) => [
      '',
      { ...typed('', FORM), body: gzip(query(all)), headers: { 'content-type': FORM, 'content-encoding': 'gzip' } },
    ],
    ok('success'),
  ],
  ['§6.2 key missing', ({ identification }) => ['', form({ identification })], text(400, 'invalid_api_key')],
  ['§6.2 key empty', (all) => ['', form({ ...all, api_key: '' })], text(400, 'invalid_api_key')],
  ['§6.2 wrong key', (all) => ['', form({ ...all, api_key: 'wrong' })], text(400, 'invalid_api_key')],
  ['§11.4 the key is checked first', () => ['', form({ api_key: 'wrong' })], text(400, 'invalid_api_key')],
  ['§6.2 identification missing', ({ api_key }) => ['', form({ api_key })], text(400, 'missing_event')],
  ['§6.2 identification not JSON', (all) => ['', form({ ...all, identification: '{' })], text(400, 'missing_event')],
  ['§2 JSON body (choice)', (all) => ['', typed(JSON.stringify(all), 'application/json')], text(400, 'missing_event')],
  [
    '§7 a form labelled JSON',
    ({ api_key, identification }) => [query({ api_key }), typed(`&${query({ identification })}`, 'application/json')],
    text(400, 'missing_event'),
  ],
  [
    '§2 a form labelled plain text (choice)',
    (all) => ['', typed(query(all), 'text/plain;charset=UTF-8')],
    text(400, 'missing_event'),
  ],
  ['§2 a broken multipart body', () => ['', typed('x', 'multipart/form-data; boundary=b')], text(400, 'missing_event')],
  [
    '§2 a broken gzip body',
    (all) => ['', { ...form(all), headers: { 'content-encoding': 'gzip' } }],
    text(400, 'missing_event'),
  ],
  [
    '§6.2 URL too long with GET',
    (all) => [query({ ...all, x: 'x'.repeat(9000) }), {}],
    text(414, 'Request-URI Too Large'),
  ],
  ['§11 PUT (choice: 405)', (all) => ['', { ...form(all), method: 'PUT' }], text(405, 'Method Not Allowed')],
];

for (const [path, entry] of [
  ['/identify', USER],
  ['/groupidentify', GROUP],
] as const)
  test.each(REQUESTS)(`${path}: %s`, async (_, request, answer) => {
    const sandbox = sandboxAt({ knowsKey: (key) => key === KEY });
    const [search, init] = request({ api_key: KEY, identification: JSON.stringify(entry) });
    expect(await ask(sandbox, `${path}?${search}`, init)).toEqual(answer);
    expect(sandbox.reports()).toMatchObject([{ answer: { status: answer.status } }]);
    expect(sandbox.state().groups).toHaveLength(answer.status === 200 ? 1 : 0);
  });

test('§2 the body goes before the query', async () => {
  const sandbox = sandboxAt();
  const inQuery = query({ identification: JSON.stringify({ user_id: 'other@example.com' }) });
  const inBody = form({ api_key: KEY, identification: JSON.stringify(USER) });
  expect(await ask(sandbox, `/identify?${inQuery}`, inBody)).toEqual(ok('success'));
  expect(sandbox.state().users).toMatchObject([{ userId: 'user@example.com' }]);
});
