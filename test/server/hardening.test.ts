import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type Running, type StartOptions, start } from '../../src/server/start.ts';
import { connection, raw, untilClosed } from './raw.ts';

const KEY = 'fedcba9876543210fedcba9876543210';
const EVENT = { user_id: 'user@example.com', event_type: 'Report Created' };
const BODY = JSON.stringify({ api_key: KEY, events: [EVENT] });
const QUICK = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };

async function started(options: Partial<StartOptions> = {}): Promise<Running> {
  const running = await start({ host: '127.0.0.1', port: 0, ...options });
  onTestFinished(running.close);
  return running;
}

async function post({ url }: Running, path: string, body: RequestInit['body'], headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/sandbox${path}`, { method: 'POST', body, headers });
  return [answer.status, await answer.text()];
}

/** The server answers as on any day. */
async function expectAlive(running: Running): Promise<void> {
  expect((await post(running, '/2/httpapi', BODY))[0]).toBe(200);
}

// What fails on the way is logged by its name.
const log = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => {
  log.mockClear();
});
afterEach(() => {
  expect(JSON.stringify(log.mock.calls)).not.toContain(KEY);
});

const json = (status: number, error: string) => [status, `{"code":${status},"error":"${error}"}\n`];
const TOO_LARGE = json(413, 'Payload too large');
const NOT_JSON = json(400, 'Invalid JSON request body');
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);
const GZIP = { 'content-encoding': 'gzip' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each<[string, string, Buffer, Record<string, string>, unknown]>([
  ['a body over 1 MB', '/2/httpapi', zeros(1.1), {}, TOO_LARGE],
  ['a body over 20 MB', '/batch', zeros(20.1), {}, TOO_LARGE],
  ['a form over 1 MB', '/identify', zeros(1.1), FORM, [413, 'Payload too large']],
  ['a zipped body of 100 MB', '/2/httpapi', gzipSync(zeros(100)), GZIP, TOO_LARGE],
  ['a zipped body of 100 MB', '/batch', gzipSync(zeros(100)), GZIP, TOO_LARGE],
  ['a zipped form of 100 MB', '/groupidentify', gzipSync(zeros(100)), { ...FORM, ...GZIP }, [413, 'Payload too large']],
  ['what is not zipped', '/2/httpapi', Buffer.from(BODY), GZIP, NOT_JSON],
  ['a zipped body that breaks off', '/batch', gzipSync(BODY).subarray(0, 40), GZIP, NOT_JSON],
  [
    'a zipped form that breaks off',
    '/identify',
    gzipSync(BODY).subarray(0, 40),
    { ...FORM, ...GZIP },
    [400, 'missing_event'],
  ],
  ['an encoding nobody knows', '/2/httpapi', Buffer.from(BODY), { 'content-encoding': 'br' }, NOT_JSON],
  ['lists in lists without end', '/2/httpapi', Buffer.from('['.repeat(900_000)), {}, NOT_JSON],
  ['bytes that are no text', '/2/httpapi', Buffer.from([0xff, 0xfe, 0x00, 0xc3]), {}, NOT_JSON],
])('%s, %s', async (_, path, body, headers, answer) => {
  const running = await started();
  expect(await post(running, path, new Uint8Array(body), headers)).toEqual(answer);
  await expectAlive(running);
  expect(running.sandbox.reports()).toHaveLength(2);
});

test('a body without end is refused once it is too large, and its connection ends', async () => {
  const running = await started();
  const socket = connection(running.url);
  socket.write('POST /sandbox/2/httpapi HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const pour = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', pour);
  pour();
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 413 /);
  await expectAlive(running);
}, 20_000);

test.each([
  ['says nothing', ''],
  ['never ends its headers', 'POST /sandbox/identify HTTP/1.1\r\nHost: x\r\n'],
  ['never ends its body', 'POST /sandbox/identify HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\napi_key='],
  [
    'never ends its chunks',
    'POST /sandbox/identify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n',
  ],
])('hangs up on a sender who %s', async (_, text) => {
  const running = await started({ patience: QUICK });
  const socket = connection(running.url);
  socket.write(text);
  // Slowly, and never nothing: a byte for each look that the server takes.
  const drip = setInterval(() => text !== '' && socket.write('1'), 50);
  onTestFinished(() => clearInterval(drip));
  expect(await untilClosed(socket)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  await expectAlive(running);
});

test.each([
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ['an address without end', `POST /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ['no HTTP', '\x16\x03\x01\x02\x00\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', /^HTTP\/1\.1 400 /],
  ['a broken Host', 'POST /sandbox/batch HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
])('%s', async (_, text, answer) => {
  const running = await started();
  expect(await raw(running.url, text)).toMatch(answer);
  await expectAlive(running);
});

test('a thousand connections that say nothing keep nobody else out, and end', async () => {
  const running = await started({ patience: { ...QUICK, headersTimeout: 2000, requestTimeout: 2000 } });
  const idle = Array.from({ length: 1000 }, () => connection(running.url));
  await Promise.all(idle.map((socket) => new Promise<void>((resolve) => socket.once('connect', () => resolve()))));
  await expectAlive(running);
  await Promise.all(idle.map(untilClosed));
  await expectAlive(running);
}, 30_000);

test('there are only so many connections at a time', async () => {
  const running = await started({ patience: { maxConnections: 10 } });
  const idle = Array.from({ length: 30 }, () => connection(running.url));
  let closed = 0;
  for (const socket of idle) untilClosed(socket).then(() => closed++);
  await expect.poll(() => closed).toBe(20);
  for (const socket of idle) socket.destroy();
  await expect.poll(async () => (await post(running, '/2/httpapi', BODY).catch(() => []))[0]).toBe(200);
});

test('bodies under way take only so much together, and give it back', async () => {
  const running = await started({ sandbox: createSandbox({ maxBytesUnderWay: 2_000_000 }) });
  const large = JSON.stringify({ api_key: KEY, events: [{ ...EVENT, event_properties: { a: 'x'.repeat(600_000) } }] });
  const slow = Array.from({ length: 3 }, () => connection(running.url));
  for (const socket of slow)
    socket.write(`POST /sandbox/batch HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n${large}`);
  await expect.poll(async () => (await post(running, '/batch', large))[0]).toBe(413);
  await expectAlive(running);
  for (const socket of slow) socket.destroy();
  for (let sent = 0; sent < 10; sent++)
    await expect.poll(async () => (await post(running, '/batch', large))[0]).toBe(200);
  const zipped = gzipSync(zeros(100));
  for (let sent = 0; sent < 3; sent++) expect((await post(running, '/batch', zipped, GZIP))[0]).toBe(413);
  expect((await post(running, '/batch', large))[0]).toBe(200);
});

test('a connection on which nothing moves ends', async () => {
  const running = await started({ patience: { idleTimeout: 200 } });
  const socket = connection(running.url);
  socket.write(
    `POST /sandbox/2/httpapi?fault=slow HTTP/1.1\r\nHost: x\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`,
  );
  expect(await untilClosed(socket)).toBe('');
  await expectAlive(running);
});

test('a hundred pages may watch, no more; one that leaves makes room', async () => {
  const running = await started();
  const leave = new AbortController();
  const watch = (signal?: AbortSignal) =>
    fetch(`${running.url}/sandbox/stream`, signal === undefined ? {} : { signal });
  const streams = await Promise.all(Array.from({ length: 100 }, (_, at) => watch(at === 0 ? leave.signal : undefined)));
  expect((await watch()).status).toBe(503);
  leave.abort();
  await expect.poll(async () => (await watch()).status).toBe(200);
  await Promise.all(streams.slice(1).map(({ body }) => body?.cancel()));
});

test('a watcher that does not read is let go', async () => {
  const running = await started({ heartbeatMs: 100, patience: { idleTimeout: 1000 } });
  const { subscribe } = running.sandbox;
  let watching = 0;
  running.sandbox.subscribe = (listener) => {
    const stop = subscribe(listener);
    watching += 1;
    return () => {
      watching -= 1;
      stop();
    };
  };
  const socket = connection(running.url);
  socket.write(`GET /sandbox/stream HTTP/1.1\r\nHost: ${new URL(running.url).host}\r\n\r\n`);
  await expect.poll(() => watching).toBe(1);
  socket.pause();
  const large = JSON.stringify({ api_key: KEY, events: [{ ...EVENT, event_properties: { a: 'x'.repeat(20_000) } }] });
  // More than the buffers of the system take.
  for (let sent = 0; sent < 600; sent++) await post(running, '/2/httpapi', large);
  await expect.poll(() => watching).toBe(0);
  await expectAlive(running);
}, 30_000);

const ODD = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** As text, since an object written in code takes `__proto__` for something else. */
const odd = (name: string) => `{"${name}":"${name}","a":{"${name}":{"${name}":1}}}`;

test.each(ODD)('%s is a name like any other', async (name) => {
  const running = await started();
  const event = (type: string) =>
    `{"user_id":"${name}-user","event_type":"${type}","groups":{"${name}":"${name}"},"user_properties":${odd(name)},"event_properties":${odd(name)}}`;
  const events = `{"api_key":"${KEY}","${name}":1,"options":{"${name}":1},"events":[${event(name)},${event('$identify')}]}`;
  expect((await post(running, '/2/httpapi', events))[0]).toBe(200);
  const identification = `{"group_type":"${name}","group_value":"${name}","group_properties":{"${name}":"Acme"}}`;
  expect(
    await post(running, '/groupidentify', new URLSearchParams({ api_key: KEY, identification, [name]: '1' })),
  ).toEqual([200, 'success']);
  const traits = `{"userId":"${name}-user","groupId":"${name}","traits":${odd(name)},"${name}":1}`;
  expect((await post(running, '/segment/v1/group', traits))[0]).toBe(200);
  expect((await post(running, `/${name}?fault=${name}&${name}=${name}`, '{}'))[0]).toBe(404);
  expect(await (await fetch(`${running.url}/${name}`)).text()).toContain('nothing at this address');
  const state = await (await fetch(`${running.url}/sandbox/state`)).json();
  expect(state.state.groups).toMatchObject([
    { type: name, value: name, properties: [{ property: name, value: 'Acme' }] },
  ]);
  expect(state.state.events).toMatchObject([{ type: name, groups: [{ type: name, values: [name] }] }]);
  expect(state.reports[0].events).toMatchObject([{ type: name, groups: [{ type: name, values: [name] }] }, {}]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  await expectAlive(running);
});
