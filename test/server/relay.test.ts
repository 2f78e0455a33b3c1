import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HOSTS, PATHS } from '../../src/amplitude/endpoints.ts';
import { REGIONS } from '../../src/plan/plan.ts';
import { ownHosts } from '../../src/server/own-hosts.ts';
import { type RelayOptions, relayRoutes } from '../../src/server/relay.ts';
import { loopbackAmplitude } from './loopback-amplitude.ts';

const SELF = 'http://127.0.0.1:4173';
const OWN = { origin: SELF, 'content-type': 'application/json' };

function ask(options: Partial<RelayOptions>, path: string, init: RequestInit = {}, base = SELF) {
  const routes = relayRoutes({ allowsHost: ownHosts('127.0.0.1', 4173), ...options });
  return Promise.resolve(routes.fetch(new Request(base + path, { method: 'POST', headers: OWN, body: '{}', ...init })));
}

test('forwards to Amplitude unless told otherwise', () => {
  expect(HOSTS).toEqual({ us: 'https://api2.amplitude.com', eu: 'https://api.eu.amplitude.com' });
});

for (const region of REGIONS)
  for (const path of Object.values(PATHS))
    test(`forwards ${region}${path}`, async () => {
      const { upstream, arrived } = await loopbackAmplitude();
      const answer = await ask({ upstream }, `/${region}${path}`, { body: '{"api_key":"k"}' });
      expect([answer.status, await answer.text(), answer.headers.get('x-relay-error')]).toEqual([200, 'success', null]);
      expect(arrived).toMatchObject([
        { method: 'POST', url: `/${region}${path}`, body: Buffer.from('{"api_key":"k"}') },
      ]);
    });

test('passes on body, type and encoding, and nothing else of the request', async () => {
  const { upstream, arrived } = await loopbackAmplitude();
  const body = gzipSync('{"api_key":"k"}');
  const headers = {
    ...OWN,
    'content-encoding': 'gzip',
    cookie: 'session=1',
    authorization: 'Bearer 1',
    referer: `${SELF}/test`,
    'x-forwarded-for': '10.0.0.1',
    'user-agent': 'Browser 1',
    'sec-fetch-site': 'same-origin',
  };
  await ask({ upstream }, '/us/batch?secret=1', { body, headers });
  const [{ url, headers: passed, body: received } = { url: '', headers: {}, body: '' }] = arrived;
  expect([url, received]).toEqual(['/us/batch', body]);
  expect(passed).toMatchObject({ 'content-type': 'application/json', 'content-encoding': 'gzip' });
  for (const name of ['cookie', 'authorization', 'referer', 'origin', 'x-forwarded-for', 'sec-fetch-site'])
    expect(passed).not.toHaveProperty(name);
  expect(passed['user-agent']).not.toBe('Browser 1');
});

test('passes back status, type and body, and nothing else of the answer', async () => {
  const { upstream } = await loopbackAmplitude((response) => {
    const headers = { 'content-type': 'application/json', 'set-cookie': 'a=b', 'x-relay-error': 'forged', etag: '"1"' };
    response.writeHead(400, headers).end('{"code":400,"error":"Invalid API key"}');
  });
  const answer = await ask({ upstream }, '/us/2/httpapi');
  expect([answer.status, await answer.text()]).toEqual([400, '{"code":400,"error":"Invalid API key"}']);
  expect([...answer.headers]).toEqual([['content-type', 'application/json']]);
});

test.each([301, 303, 307])('follows no redirect (%d)', async (status) => {
  const elsewhere = await loopbackAmplitude();
  const { upstream } = await loopbackAmplitude((response) =>
    response.writeHead(status, { location: `${elsewhere.upstream.us}/batch` }).end(),
  );
  const answer = await ask({ upstream }, '/us/batch');
  expect([answer.status, elsewhere.arrived]).toEqual([502, []]);
});

describe('takes requests of its own page only', () => {
  const post = { 'content-type': 'application/json' };
  const refused: Record<string, { headers: Record<string, string>; base?: string }> = {
    'no Origin and no Sec-Fetch-Site': { headers: post },
    'another site': { headers: { ...post, origin: 'https://evil.example' } },
    'a sandboxed frame': { headers: { ...post, origin: 'null' } },
    'another port of this machine': { headers: { ...post, origin: 'http://127.0.0.1:3000' } },
    'another name of this machine': { headers: { ...post, origin: 'http://localhost:4173' } },
    'another scheme': { headers: { ...post, origin: 'https://127.0.0.1:4173' } },
    'Sec-Fetch-Site: same-site': { headers: { ...post, origin: SELF, 'sec-fetch-site': 'same-site' } },
    'Sec-Fetch-Site: cross-site': { headers: { ...post, 'sec-fetch-site': 'cross-site' } },
    'Sec-Fetch-Site: none': { headers: { ...post, 'sec-fetch-site': 'none' } },
    'a name that was pointed here': {
      headers: {
        ...post,
        host: 'evil.example:4173',
        origin: 'http://evil.example:4173',
        'sec-fetch-site': 'same-origin',
      },
      base: 'http://evil.example:4173',
    },
    'a Host header that is none': { headers: { ...OWN, host: '127.0.0.1:4173/evil' } },
    'a Host header with credentials': { headers: { ...OWN, host: 'evil@127.0.0.1:4173' } },
  };
  for (const [name, { headers, base }] of Object.entries(refused))
    test(`refuses ${name}`, async () => {
      const { upstream, arrived } = await loopbackAmplitude();
      const answer = await ask({ upstream }, '/us/identify', { headers }, base);
      expect([answer.status, answer.headers.get('x-relay-error')]).toEqual([403, 'refused']);
      expect([...answer.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual([]);
      expect(arrived).toEqual([]);
    });

  const accepted: Record<string, { headers: Record<string, string>; base?: string }> = {
    'its own Origin': { headers: { ...post, origin: SELF } },
    'Sec-Fetch-Site: same-origin': { headers: { ...post, 'sec-fetch-site': 'same-origin' } },
    localhost: { headers: { ...post, origin: 'http://localhost:4173' }, base: 'http://localhost:4173' },
    '::1': { headers: { ...post, origin: 'http://[::1]:4173' }, base: 'http://[::1]:4173' },
    'Host in capitals': { headers: { ...post, host: 'LOCALHOST:4173', origin: 'http://localhost:4173' } },
  };
  for (const [name, { headers, base }] of Object.entries(accepted))
    test(`accepts ${name}`, async () => {
      const { upstream, arrived } = await loopbackAmplitude();
      expect((await ask({ upstream }, '/us/identify', { headers }, base)).status).toBe(200);
      expect(arrived).toHaveLength(1);
    });
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const { upstream, arrived } = await loopbackAmplitude();
  const answer = await ask({ upstream }, '/us/identify', { method, body: null });
  expect([answer.status, answer.headers.get('allow'), arrived]).toEqual([405, 'POST', []]);
});

test.each([
  '/',
  '/us',
  '/us/',
  '/jp/identify',
  '/us/api/2/export',
  '/us/identify/',
  '/us//identify',
  '/us/identify/../x',
])('forwards nothing to %s', async (path) => {
  const { upstream, arrived } = await loopbackAmplitude();
  expect([(await ask({ upstream }, path)).status, arrived]).toEqual([404, []]);
});

test('takes 20 MB and not more', async () => {
  const { upstream, arrived } = await loopbackAmplitude();
  const full = new Uint8Array(20_000_000);
  expect((await ask({ upstream }, '/us/batch', { body: full })).status).toBe(200);
  const answer = await ask({ upstream }, '/us/batch', { body: new Uint8Array(20_000_001) });
  expect([answer.status, answer.headers.get('x-relay-error')]).toEqual([413, 'too-large']);
  expect(arrived.map(({ body }) => body.length)).toEqual([20_000_000]);
});

test('says in one sentence that Amplitude cannot be reached', async () => {
  const { upstream, close } = await loopbackAmplitude();
  await close();
  const answer = await ask({ upstream }, '/us/batch');
  expect([answer.status, answer.headers.get('x-relay-error')]).toEqual([502, 'unreachable']);
  expect(await answer.text()).toBe('The relay could not reach Amplitude from this machine.');
});

test('says the same of an answer that breaks off', async () => {
  const { upstream } = await loopbackAmplitude((response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('succ');
    setTimeout(() => response.destroy(), 20);
  });
  expect((await ask({ upstream }, '/us/batch')).status).toBe(502);
});

test('gives up on a slow answer', async () => {
  const { upstream } = await loopbackAmplitude(() => {});
  const answer = await ask({ upstream, timeoutMs: 100 }, '/us/batch');
  expect([answer.status, answer.headers.get('x-relay-error')]).toEqual([504, 'timed-out']);
  expect(await answer.text()).toBe('Amplitude did not answer the relay within 0.1 seconds.');
});

test('gives up on an answer that starts and never ends', async () => {
  const { upstream } = await loopbackAmplitude((response) => response.writeHead(200).write('succ'));
  expect((await ask({ upstream, timeoutMs: 100 }, '/us/batch')).status).toBe(504);
});
