import { expect, onTestFinished, test } from 'vitest';
import { type StartOptions, start } from '../../src/server/start.ts';
import { loopbackAmplitude } from './loopback-amplitude.ts';
import { raw } from './raw.ts';
import { readEvents } from './sse.ts';

async function started(options: Pick<StartOptions, 'patience'> = {}) {
  const amplitude = await loopbackAmplitude();
  const running = await start({ host: '127.0.0.1', port: 0, upstream: amplitude.upstream, ...options });
  onTestFinished(running.close);
  return { ...running, ...amplitude };
}

const BODY = new URLSearchParams({
  api_key: 'a'.repeat(32),
  identification: '[{"group_type":"org","group_value":"15","group_properties":{"$set":{"name":"Acme"}}}]',
});

test('relays for its own origin over a real connection', async () => {
  const { url, arrived } = await started();
  const post = (origin: string) =>
    fetch(`${url}/relay/us/identify`, { method: 'POST', headers: { origin }, body: BODY });
  expect(await (await post(url)).text()).toBe('success');
  expect((await post('http://127.0.0.1:1')).status).toBe(403);
  expect(arrived).toHaveLength(1);
});

test('refuses a name that was pointed at it, in the Host header or in the request line', async () => {
  const { url } = await started();
  const { host } = new URL(url);
  const lines = 'Connection: close\r\n\r\n';
  expect(await raw(url, `GET /sandbox/state HTTP/1.1\r\nHost: evil.example\r\n${lines}`)).toMatch(/^HTTP\/1\.1 403/);
  const absolute = `GET http://${host}/sandbox/state HTTP/1.1\r\nHost: evil.example\r\n${lines}`;
  expect(await raw(url, absolute)).toMatch(/^HTTP\/1\.1 403/);
  expect(await raw(url, `GET /sandbox/state HTTP/1.1\r\nHost: ${host}\r\n${lines}`)).toMatch(/^HTTP\/1\.1 200/);
});

test('remembers more than a sandbox inside a page', async () => {
  const { url, sandbox } = await started();
  for (let sent = 0; sent < 250; sent++) await fetch(`${url}/sandbox/groupidentify`, { method: 'POST', body: BODY });
  expect([sandbox.log().latest(1000).length, sandbox.log().forgotten]).toEqual([250, 0]);
});

test('cuts the connection when the sandbox is asked to, and goes on', async () => {
  const { url } = await started();
  const post = (query: string) => fetch(`${url}/sandbox/groupidentify${query}`, { method: 'POST', body: BODY });
  await expect(post('?fault=cut')).rejects.toThrow(TypeError);
  expect(await (await post('')).text()).toBe('success');
});

test('streams to a watcher and lets go of it when it leaves', async () => {
  const { url, sandbox } = await started();
  let watching = 0;
  const { subscribe } = sandbox;
  sandbox.subscribe = (listener) => {
    const stop = subscribe(listener);
    watching++;
    return () => {
      watching--;
      stop();
    };
  };
  const leave = new AbortController();
  const stream = await fetch(`${url}/sandbox/stream`, { signal: leave.signal, headers: { 'accept-encoding': 'gzip' } });
  const { next } = readEvents(stream);
  expect([stream.headers.get('content-encoding'), (await next())?.event]).toEqual([null, 'hello']);
  expect(watching).toBe(1);
  await fetch(`${url}/sandbox/groupidentify`, { method: 'POST', body: BODY });
  expect((await next())?.event).toBe('report');
  leave.abort();
  await expect.poll(() => watching).toBe(0);
});

test('a body that is too large is refused and the connection survives', async () => {
  const { url } = await started();
  const large = { method: 'POST', headers: { origin: url }, body: new Uint8Array(21_000_000) };
  expect((await fetch(`${url}/relay/us/batch`, large)).status).toBe(413);
  expect((await fetch(`${url}/sandbox/state`)).status).toBe(200);
});
