import { expect, test } from 'vitest';
import { ask, KEY, ok, postForm, type Seen, sandboxAt, text } from './asking.ts';

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

const identification = JSON.stringify(USER);
const both = { api_key: KEY, identification };
const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
const typed = (body: string, type: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
});
const query = new URLSearchParams(both);

function multipart(fields: Record<string, string>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', body };
}

const REQUESTS: [string, string, RequestInit, Seen][] = [
  ['§2 urlencoded', '', form(both), ok('success')],
  ['§2 multipart', '', multipart(both), ok('success')],
  ['§2 GET', `?${query}`, {}, ok('success')],
  ['§2 POST with everything in the query', `?${query}`, { method: 'POST' }, ok('success')],
  ['§2 key in the query, rest in the body', `?api_key=${KEY}`, form({ identification }), ok('success')],
  ['§2 options=undefined', '', form({ ...both, options: 'undefined' }), ok('success')],
  [
    '§2 content type in capitals',
    '',
    typed(query.toString(), 'Application/X-WWW-Form-Urlencoded; charset=UTF-8'),
    ok('success'),
  ],
  ['§6.2 key missing', '', form({ identification }), text(400, 'invalid_api_key')],
  ['§6.2 key empty', '', form({ ...both, api_key: '' }), text(400, 'invalid_api_key')],
  ['§6.2 wrong key', '', form({ ...both, api_key: 'wrong' }), text(400, 'invalid_api_key')],
  ['§11.4 the key is checked first', '', form({ api_key: 'wrong' }), text(400, 'invalid_api_key')],
  ['§6.2 identification missing', '', form({ api_key: KEY }), text(400, 'missing_event')],
  ['§6.2 identification not JSON', '', form({ ...both, identification: '{' }), text(400, 'missing_event')],
  [
    '§2 JSON body (choice)',
    '',
    typed(JSON.stringify({ api_key: KEY, identification: [USER] }), 'application/json'),
    text(400, 'missing_event'),
  ],
  [
    '§7 a form labelled JSON, key in the query',
    `?api_key=${KEY}`,
    typed(`&identification=${encodeURIComponent(identification)}`, 'application/json'),
    text(400, 'missing_event'),
  ],
  [
    '§2 a form labelled plain text (choice)',
    '',
    typed(query.toString(), 'text/plain;charset=UTF-8'),
    text(400, 'missing_event'),
  ],
  ['§2 a broken multipart body', '', typed('x', 'multipart/form-data; boundary=b'), text(400, 'missing_event')],
  ['§2 a broken gzip body', '', { ...form(both), headers: { 'content-encoding': 'gzip' } }, text(400, 'missing_event')],
  ['§6.2 URL too long with GET', `?${query}&x=${'x'.repeat(9000)}`, {}, text(414, 'Request-URI Too Large')],
  ['§11 PUT (choice: 405)', '', { ...form(both), method: 'PUT' }, text(405, 'Method Not Allowed')],
];

for (const path of ['/identify', '/groupidentify'])
  test.each(REQUESTS)(`${path}: %s`, async (_, search, init, answer) => {
    const sandbox = sandboxAt({ knowsKey: (key) => key === KEY });
    const entry = JSON.stringify(GROUP);
    const isGroup = path === '/groupidentify' && answer.status === 200;
    // The same requests with a group instead of a user.
    const swap = (given: string) =>
      given.replaceAll(new URLSearchParams({ a: identification }).toString().slice(2), encodeURIComponent(entry));
    const body =
      init.body instanceof URLSearchParams
        ? new URLSearchParams(swap(init.body.toString()))
        : init.body instanceof FormData
          ? multipart({ api_key: KEY, identification: isGroup ? entry : identification }).body
          : typeof init.body === 'string'
            ? swap(init.body)
            : undefined;
    const swapped = isGroup ? { ...init, ...(body ? { body } : {}) } : init;
    expect(await ask(sandbox, path + (isGroup ? swap(search) : search), swapped)).toEqual(answer);
    expect(sandbox.reports()).toMatchObject([{ answer: { status: answer.status } }]);
  });

test('§2 the body goes before the query', async () => {
  const sandbox = sandboxAt();
  const inQuery = new URLSearchParams({ identification: JSON.stringify({ user_id: 'other@example.com' }) });
  expect(await ask(sandbox, `/identify?${inQuery}`, form(both))).toEqual(ok('success'));
  expect(sandbox.state().users).toMatchObject([{ userId: 'user@example.com' }]);
});
