import { expect, test } from 'vitest';
import { ask, EVENT, gzip, json, KEY, postEvents, postJson, sandboxAt } from './asking.ts';

const HEX = 'fedcba9876543210FEDCBA9876543210';
const identification = JSON.stringify({ user_id: 'user@example.com', groups: { org: '15' } });
const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body, headers });
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

function multipart(key: string): FormData {
  const form = new FormData();
  form.set('api_key', key);
  form.set('identification', identification);
  return form;
}

/** Every character as a percent code or a JSON escape, which no search for the key finds. */
const percent = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const escaped = (text: string) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** Requests with the key in usual and unusual places. */
const PLACES: [string, (key: string) => [string, RequestInit]][] = [
  ['form', (key) => ['/identify', post(new URLSearchParams({ api_key: key, identification }))]],
  [
    'form, percent-encoded',
    (key) => [
      '/identify',
      post(`api_key=${percent(key)}&identification=${encodeURIComponent(identification)}`, FORM_TYPE),
    ],
  ],
  ['multipart', (key) => ['/identify', post(multipart(key))]],
  ['query of GET', (key) => [`/identify?${new URLSearchParams({ api_key: key, identification })}`, {}]],
  ['query of an event endpoint', (key) => [`/batch?api_key=${key}`, post('{}')]],
  ['query under another name', (key) => [`/batch?API-Key=${percent(key)}`, post('{}')]],
  ['JSON', (key) => ['/2/httpapi', post(JSON.stringify({ api_key: key, events: [EVENT] }))]],
  ['JSON, escaped', (key) => ['/2/httpapi', post(`{"api_key":"${escaped(key)}","events":[]}`)]],
  [
    'JSON, gzipped',
    (key) => [
      '/2/httpapi',
      post(gzip(JSON.stringify({ api_key: key, events: [EVENT] })), { 'content-encoding': 'gzip' }),
    ],
  ],
  ['JSON under another name', (key) => ['/2/httpapi', post(JSON.stringify({ apiKey: key, events: [EVENT] }))]],
  ['broken JSON', (key) => ['/2/httpapi', post(`{"api_key": "${key}", "events": [`)]],
  [
    'JSON to a form endpoint',
    (key) => ['/identify', post(JSON.stringify({ api_key: key, identification: [] }), JSON_TYPE)],
  ],
  ['form labelled JSON', (key) => ['/identify', post(`api_key=${key}&identification=${identification}`, JSON_TYPE)]],
  ['form to an event endpoint', (key) => ['/2/httpapi', post(new URLSearchParams({ api_key: key }))]],
  [
    'header',
    (key) => ['/2/httpapi', post(JSON.stringify({ events: [{ ...EVENT, event_type: key }] }), { 'x-api-key': key })],
  ],
  ['wrong path', (key) => ['/wrong', post(JSON.stringify({ api_key: key }))]],
  [
    'group, property, event, library and device',
    (key) => [
      '/2/httpapi',
      post(
        JSON.stringify({
          api_key: key,
          events: [
            {
              ...EVENT,
              event_type: key,
              device_id: key,
              library: key,
              groups: { [key]: key },
              user_properties: { [key]: [key] },
              insert_id: key,
            },
            {
              ...EVENT,
              event_type: '$groupidentify',
              groups: { org: key },
              group_properties: { $set: { [key]: { a: key } } },
            },
          ],
        }),
      ),
    ],
  ],
  [
    'identification',
    (key) => [
      '/groupidentify',
      post(
        new URLSearchParams({
          api_key: key,
          identification: JSON.stringify({
            group_type: key,
            group_value: `x${key}y`,
            group_properties: { [key]: key },
          }),
        }),
      ),
    ],
  ],
  ['field names', (key) => ['/identify', post(new URLSearchParams({ api_key: key, [key]: '1', identification }))]],
  [
    'content type',
    (key) => ['/identify', post(`api_key=${percent(key)}`, { 'content-type': `text/plain; key=${key}` })],
  ],
  ['fault', (key) => [`/identify?fault=${key}`, post(new URLSearchParams({ api_key: key, identification }))]],
];

for (const key of [KEY, HEX, 'a&b="c"+%/\\key'])
  for (const known of [true, false])
    test.each(PLACES)(
      `key “${key}”, ${known ? 'known' : 'unknown'}: reports and state do not hold it: %s`,
      async (_, request) => {
        const sandbox = sandboxAt({ knowsKey: () => known });
        const told: string[] = [];
        sandbox.subscribe((report) => told.push(JSON.stringify(report)));
        const [path, init] = request(key);
        await ask(sandbox, path, init);
        expect(sandbox.reports()).toHaveLength(1);
        const kept = JSON.stringify([sandbox.reports(), sandbox.state(), told]);
        for (const spelled of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key), percent(key)])
          expect(kept.toLowerCase()).not.toContain(JSON.stringify(spelled).slice(1, -1).toLowerCase());
      },
    );

test('a key in the path is masked if it has the form of one', async () => {
  const sandbox = sandboxAt();
  await ask(sandbox, `/${HEX}/identify`, { method: 'POST' });
  expect(JSON.stringify(sandbox.reports())).not.toContain(HEX);
});

test('§6.1 the answer to a wrong key holds it, its report does not', async () => {
  const sandbox = sandboxAt({ knowsKey: () => false });
  for (const key of [KEY, 'k']) {
    const answer = await postJson(sandbox, '/2/httpapi', { api_key: key, events: [] });
    expect(answer).toEqual(json(400, `{"code":400,"error":"Invalid API key: ${key}"}`));
    expect(sandbox.reports().at(-1)?.answer?.body).toBe('{"code":400,"error":"Invalid API key: [hidden]"}\n');
  }
});

test('a stand-in such as “test” is masked where the key stands, and does not eat into names', async () => {
  const sandbox = sandboxAt();
  await postJson(sandbox, '/2/httpapi', { api_key: 'test', events: [{ ...EVENT, groups: { 'test org': '15' } }] });
  expect(sandbox.reports()[0]?.effects).toMatchObject([{ type: 'test org' }]);
  expect(sandbox.state().groupTypes).toEqual([{ type: 'test org', tracked: true }]);
  expect(sandbox.reports()[0]?.request.body[0]?.text).toContain('"api_key": "[hidden]"');
});

test('a key of one letter is masked where it stands in a form or a query', async () => {
  const sandbox = sandboxAt();
  await ask(sandbox, '/identify?api_key=k', post(new URLSearchParams({ api_key: 'k', identification })));
  const hidden = { name: 'api_key', text: '[hidden]', isJson: false };
  expect(sandbox.reports()).toMatchObject([{ request: { query: [hidden], body: [hidden, { isJson: true }] } }]);
});

test('ids that look like keys stay whole in effects and state', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, groups: { org: HEX } }]);
  expect(sandbox.reports()[0]?.effects).toMatchObject([{ values: [HEX] }]);
  expect(sandbox.state().groups).toMatchObject([{ value: HEX }]);
});

test.each(['\\ud800', 'x'.repeat(900_000), '(((', '$&', '[a-', ''])(
  'any text may come as a key: %.10s',
  async (key) => {
    const sandbox = sandboxAt();
    const body = `{"api_key":"${key}","events":[]}`;
    expect([200, 400]).toContain((await postJson(sandbox, '/2/httpapi', body)).status);
    expect(sandbox.reports()[0]?.request.body[0]?.text).toContain('[hidden]');
    const many = Array.from({ length: 5000 }, (_, index) => `api_key=key-number-${index}`).join('&');
    expect((await ask(sandbox, '/identify', post(many, FORM_TYPE))).body).toBe('missing_event');
  },
);
