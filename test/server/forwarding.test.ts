import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { createApp } from '../../src/server/app.ts';
import { ownHosts } from '../../src/server/own-hosts.ts';
import { loopbackAmplitude } from './loopback-amplitude.ts';
import { readEvents } from './sse.ts';

const SELF = 'http://127.0.0.1:4173';
const KEY = 'fedcba9876543210fedcba9876543210';
const EVENT = { user_id: 'user@example.com', event_type: 'Report Created', groups: { org: '15' } };
const BODY = JSON.stringify({ api_key: KEY, events: [EVENT] });
const GROUP = { group_type: 'org', group_value: '15', group_properties: { $set: { name: 'Acme' } } };

const TAKEN = '{"code":200,"events_ingested":1,"server_upload_time":1}\n';

function answering(status: number, body: string, type = 'application/json') {
  return (response: ServerResponse) => response.writeHead(status, { 'content-type': type }).end(body);
}

async function serving(answer: (response: ServerResponse) => void = answering(200, TAKEN), relayTimeoutMs?: number) {
  const amplitude = await loopbackAmplitude(answer);
  const sandbox = createSandbox();
  const allowsHost = ownHosts('127.0.0.1', 4173);
  const app = createApp({ sandbox, allowsHost, upstream: amplitude.upstream, relayTimeoutMs });
  const ask = async (path: string, init: RequestInit = {}) => app.fetch(new Request(SELF + path, init));
  const set = (setting: unknown) =>
    ask('/sandbox/forwarding', { method: 'PUT', headers: { origin: SELF }, body: JSON.stringify(setting) });
  const post = (path = '/2/httpapi', body: RequestInit['body'] = BODY, headers: Record<string, string> = {}) =>
    ask(`/sandbox${path}`, {
      method: 'POST',
      body,
      headers: { origin: 'http://app.example', 'content-type': 'application/json', ...headers },
    });
  return { ...amplitude, sandbox, ask, set, post };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('is off at first: nothing leaves', async () => {
  const { post, ask, arrived, sandbox } = await serving();
  expect(await (await ask('/sandbox/forwarding')).json()).toBeNull();
  await post();
  expect(arrived).toEqual([]);
  expect(sandbox.reports()).toMatchObject([{ answeredBy: 'sandbox' }]);
});

test('can be set, read, changed and ended', async () => {
  const { set, ask, post, arrived } = await serving();
  for (const region of ['us', 'eu']) {
    expect((await set({ region })).status).toBe(204);
    expect(await (await ask('/sandbox/forwarding')).json()).toEqual({ region });
    await post('/batch');
  }
  await set(null);
  await post();
  expect(arrived.map(({ url }) => url)).toEqual(['/us/batch', '/eu/batch']);
});

test.each([{ region: 'jp' }, { region: '__proto__' }, {}, 'us', [], undefined])('%j is no setting', async (setting) => {
  const { set, ask } = await serving();
  await set({ region: 'eu' });
  expect((await set(setting)).status).toBe(400);
  expect(await (await ask('/sandbox/forwarding')).json()).toEqual({ region: 'eu' });
});

test('passes a request on as it is; the app and the report get Amplitude’s answer', async () => {
  const { set, post, arrived, sandbox } = await serving();
  await set({ region: 'us' });
  const zipped = gzipSync(BODY);
  const answer = await post('/2/httpapi', zipped, { 'content-encoding': 'gzip', cookie: 'a=b', 'x-more': '1' });
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json',
    TAKEN,
  ]);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(arrived).toMatchObject([{ method: 'POST', url: '/us/2/httpapi' }]);
  const [{ headers = {}, body = undefined } = {}] = arrived;
  expect([headers['content-type'], headers['content-encoding'], headers.cookie, headers['x-more']]).toEqual([
    'application/json',
    'gzip',
    undefined,
    undefined,
  ]);
  expect(body?.equals(zipped)).toBe(true);
  expect(sandbox.reports()).toMatchObject([
    { answeredBy: 'amplitude', answer: { status: 200, body: TAKEN }, events: [{ type: 'Report Created' }] },
  ]);
  expect(sandbox.state().events).toHaveLength(1);
});

test('a form, and a GET whose key is in the query', async () => {
  const { set, ask, post, arrived } = await serving(answering(200, 'success', 'text/html'));
  await set({ region: 'eu' });
  const form = new URLSearchParams({ api_key: KEY, identification: JSON.stringify(GROUP) }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await post('/groupidentify', form, type);
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/html', 'success']);
  await ask(`/sandbox/identify?${form}`);
  expect(arrived.map(({ method, url, body }) => [method, url, body.toString()])).toEqual([
    ['POST', '/eu/groupidentify', form],
    ['GET', `/eu/identify?${form}`, ''],
  ]);
});

test('a fault that does not exist provokes none, and does not travel', async () => {
  const { set, post, arrived, sandbox } = await serving();
  await set({ region: 'us' });
  await post('/2/httpapi?fault=none&x=1');
  expect(arrived.map(({ url }) => url)).toEqual(['/us/2/httpapi?x=1']);
  expect(sandbox.reports()).toMatchObject([{ answeredBy: 'amplitude', dropped: [{ what: 'fault' }] }]);
});

test('a page in place of an answer runs no scripts at the wizard’s address', async () => {
  const { set, post } = await serving(answering(400, '<script>fetch("/sandbox/reset")</script>', 'text/html'));
  await set({ region: 'us' });
  const { headers } = await post();
  expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
    'sandbox',
    'nosniff',
  ]);
});

test('what Amplitude refuses is told with its words, without the key, and not taken in', async () => {
  const refusal = `{"code":400,"error":"Invalid API key: ${KEY}"}`;
  const { set, post, sandbox } = await serving(answering(400, refusal));
  await set({ region: 'us' });
  const answer = await post();
  expect([answer.status, await answer.text()]).toEqual([400, refusal]);
  expect(sandbox.reports()).toMatchObject([
    {
      answeredBy: 'amplitude',
      answer: { status: 400, body: '{"code":400,"error":"Invalid API key: [hidden]"}' },
      users: [{ userId: 'user@example.com' }],
      events: [],
      effects: [],
    },
  ]);
  expect(sandbox.state()).toMatchObject({ events: [], users: [], groups: [] });
});

test('says to the app and in the report that Amplitude cannot be reached', async () => {
  const { set, post, close, sandbox } = await serving();
  await set({ region: 'us' });
  await close();
  const answer = await post();
  const text = await answer.text();
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([502, '*']);
  expect(text).toContain('could not reach it from this machine');
  expect(sandbox.reports()).toMatchObject([{ answeredBy: 'sandbox', answer: { status: 502, body: text }, events: [] }]);
});

test('says that Amplitude did not answer in time', async () => {
  const { set, post, sandbox } = await serving(() => {}, 100);
  await set({ region: 'us' });
  const answer = await post();
  expect([answer.status, await answer.text()]).toEqual([504, expect.stringContaining('within 0.1 seconds')]);
  expect(sandbox.reports()).toMatchObject([{ answer: { status: 504 } }]);
});

test('an app that gives up is told of as one without an answer', async () => {
  const { set, ask, sandbox } = await serving(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await set({ region: 'us' });
  await ask('/sandbox/2/httpapi', { method: 'POST', body: BODY, signal: AbortSignal.timeout(100) });
  expect(sandbox.reports()).toMatchObject([{ answer: null, events: [] }]);
});

test.each([
  ['/segment/v1/track', JSON.stringify({ userId: 'user@example.com', event: 'Report Created', writeKey: KEY })],
  ['/2/httpapi?fault=500', BODY],
  ['/2/httpapii', BODY],
])('passes nothing on of %s', async (path, body) => {
  const { set, post, arrived, sandbox } = await serving();
  await set({ region: 'us' });
  await post(path, body);
  expect(arrived).toEqual([]);
  expect(sandbox.reports().every(({ answeredBy }) => answeredBy === 'sandbox')).toBe(true);
});

test('a body that is too large to be held is refused here', async () => {
  const { set, post, arrived } = await serving();
  await set({ region: 'us' });
  expect((await post('/2/httpapi', 'x'.repeat(1_100_000))).status).toBe(413);
  expect(arrived).toEqual([]);
});

test('keeps and logs nothing of keys', async () => {
  const log = ['log', 'error', 'warn', 'info', 'debug'].map((name) =>
    vi.spyOn(console, name as 'log').mockImplementation(() => {}),
  );
  const { set, ask, post, close, sandbox } = await serving(answering(400, KEY, 'text/plain'));
  await set({ region: 'us' });
  const stream = readEvents(await ask('/sandbox/stream'));
  await post();
  await close();
  await post();
  const told = JSON.stringify([await stream.take(3), sandbox.reports(), sandbox.state()]);
  expect(told).toContain('[hidden]');
  expect(told).not.toContain(KEY);
  expect(JSON.stringify(log.map(({ mock }) => mock.calls))).not.toContain(KEY);
});
