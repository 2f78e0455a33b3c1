import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { eventCall, membershipCall, propertiesCall } from '../../src/amplitude/calls.ts';
import { toRequest } from '../../src/amplitude/request.ts';
import { send } from '../../src/send/send.ts';
import { EXAMPLE } from '../example-plan.ts';
import { answering, startLoopback } from './loopback.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const MEMBERSHIP = membershipCall(EXAMPLE);

const requestTo = (base: string, call: Call = MEMBERSHIP) => toRequest(call, { region: 'us', apiKey: KEY, base });
const quick = { apiKey: KEY, canaryMs: 300, online: () => true };

test('accepted: the request goes over the wire as it was shown, with nothing of the page', async () => {
  await using amplitude = await startLoopback(answering(200, 'success'));
  const request = requestTo(amplitude.url);
  expect(await send(request, quick)).toMatchObject({ cause: 'accepted', status: 200, body: 'success' });
  expect(amplitude.seen).toHaveLength(1);
  const [seen] = amplitude.seen;
  expect(seen).toMatchObject({ method: 'POST', path: '/identify', body: request.body });
  expect(seen?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(seen?.headers).not.toHaveProperty('cookie');
  expect(seen?.headers).not.toHaveProperty('referer');
});

test('fetch is told to keep page, cookies and cache out of it', async () => {
  const asked: Request[] = [];
  await send(requestTo('http://127.0.0.1:1'), {
    ...quick,
    fetch: async (request) => {
      asked.push(request);
      return new Response('success');
    },
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    keepalive: false,
    mode: 'cors',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  });
  // A header beyond Content-Type would cost the form its exemption from preflight.
  expect([...(asked[0]?.headers.keys() ?? [])]).toEqual(['content-type']);
});

test.for([
  [400, '{"code":400,"error":"Invalid API key: 0123456789abcdef0123456789abcdef"}'],
  [403, '{"code":403,"error":"Forbidden"}'],
  [413, 'Request too large.'],
  [500, ''],
  [503, '<html><title>503</title></html>'],
  [400, '{"code":400,"erro'],
] as const)('refused: %s %s, once, with keys masked', async ([status, body]) => {
  await using amplitude = await startLoopback(answering(status, body));
  const outcome = await send(requestTo(amplitude.url), quick);
  expect(outcome).toMatchObject({ cause: 'refused', status, body: body.replace(KEY, '[hidden]') });
  expect(JSON.stringify(outcome)).not.toContain(KEY);
  expect(amplitude.seen).toHaveLength(1);
});

test.for([
  ['identify', MEMBERSHIP, 15],
  ['groupidentify', propertiesCall(EXAMPLE), 15],
  ['httpapi', eventCall(EXAMPLE, 'Test'), 30],
  ['batch', { endpoint: 'batch', events: [{ user_id: 'user-1', event_type: 'Test' }] }, 15],
] satisfies [string, Call, number][])('throttled: %s', async ([, call, waitSeconds]) => {
  await using amplitude = await startLoopback(answering(429, `{"code":429,"throttled_devices":{"${KEY}":31}}`));
  const outcome = await send(requestTo(amplitude.url, call), quick);
  expect(outcome).toMatchObject({ cause: 'throttled', status: 429, waitSeconds });
  expect(JSON.stringify(outcome)).not.toContain(KEY);
  expect(amplitude.seen).toHaveLength(1);
});

test('a key that is no key is masked all the same', async () => {
  const odd = 'Bearer "a+b/c"';
  await using amplitude = await startLoopback(
    answering(400, JSON.stringify({ error: `Invalid API key: ${odd}`, echo: encodeURIComponent(odd) })),
  );
  const outcome = await send(requestTo(amplitude.url), { ...quick, apiKey: odd });
  expect(outcome).toMatchObject({ body: '{"error":"Invalid API key: [hidden]","echo":"[hidden]"}' });
});

test('a long answer is cut, and no half key is left where it is cut', async () => {
  await using amplitude = await startLoopback(answering(400, `${'-'.repeat(19_990)}${KEY}${'-'.repeat(90_000)}`));
  const outcome = await send(requestTo(amplitude.url), quick);
  expect(JSON.stringify(outcome)).not.toContain(KEY.slice(0, 6));
  expect(JSON.stringify(outcome).length).toBeLessThan(21_000);
});

test('a redirect is not followed', async () => {
  await using elsewhere = await startLoopback(answering(200, 'success'));
  await using amplitude = await startLoopback(answering(307, '', { Location: `${elsewhere.url}/identify` }));
  expect(await send(requestTo(amplitude.url), quick)).toMatchObject({ cause: 'refused', status: 307 });
  expect(amplitude.seen).toHaveLength(1);
  expect(elsewhere.seen).toEqual([]);
});

test('an answer that breaks off behind its status is judged by the status', async () => {
  await using amplitude = await startLoopback((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('succ');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await send(requestTo(amplitude.url), quick)).toMatchObject({ cause: 'accepted', status: 200, body: '' });
  expect(amplitude.seen).toHaveLength(1);
});

test('the relay’s own answer is told apart from one of Amplitude', async () => {
  await using relay = await startLoopback(answering(502, `no way: ${KEY}`, { 'X-Relay-Error': `unreachable ${KEY}` }));
  expect(await send(requestTo(`${relay.url}/relay/us`), { ...quick, origin: relay.url })).toMatchObject({
    cause: 'refused',
    status: 502,
    body: 'no way: [hidden]',
    relayError: 'unreachable [hidden]',
  });
  expect(relay.seen).toHaveLength(1);
});

test('timed out: before any answer, and in the middle of one', async () => {
  await using silent = await startLoopback(() => {});
  await using slow = await startLoopback((_, response) => void response.writeHead(200).write('succ'));
  for (const server of [silent, slow]) {
    const outcome = await send(requestTo(server.url), { ...quick, timeoutMs: 60 });
    expect(outcome).toMatchObject({ cause: 'timed-out', limitMs: 60 });
    expect(outcome.ms).toBeGreaterThanOrEqual(50);
    expect(outcome.ms).toBeLessThan(2000);
    expect(server.seen).toHaveLength(1);
  }
});

test('a fetch that listens to no signal is given up all the same', async () => {
  const fetch = () => new Promise<Response>(() => {});
  expect(await send(requestTo('http://127.0.0.1:1'), { ...quick, fetch, timeoutMs: 20 })).toMatchObject({
    cause: 'timed-out',
  });
});

test('cancelled: under way', async () => {
  await using silent = await startLoopback(() => cancel.abort());
  const cancel = new AbortController();
  const outcome = await send(requestTo(silent.url), { ...quick, signal: cancel.signal });
  expect(outcome).toMatchObject({ cause: 'cancelled', sent: true });
  expect(silent.seen).toHaveLength(1);
});

test('cancelled: before it was sent, nothing leaves', async () => {
  await using amplitude = await startLoopback(answering(200, 'success'));
  const outcome = await send(requestTo(amplitude.url), { ...quick, signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ cause: 'cancelled', sent: false });
  expect(amplitude.seen).toEqual([]);
});

test('cancelled: during the canaries, at once', async () => {
  await using page = await startLoopback(answering(200, ''));
  const cancel = new AbortController();
  await using filter = await startLoopback(({ method }, response) => {
    if (method === 'POST') response.destroy();
    else cancel.abort();
  });
  const outcome = await send(requestTo(filter.url), {
    ...quick,
    canaryMs: 10_000,
    origin: page.url,
    signal: cancel.signal,
  });
  expect(outcome).toMatchObject({ cause: 'cancelled', sent: true });
  expect(outcome.ms).toBeLessThan(3000);
  expect(filter.posts()).toHaveLength(1);
});

test('a request that cannot be sent at all is an error of the caller', async () => {
  await expect(send({ method: 'POST', url: 'no url', headers: {}, body: '' }, quick)).rejects.toThrow(TypeError);
});
