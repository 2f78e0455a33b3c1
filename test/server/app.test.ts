import type { MiddlewareHandler } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { CutConnection } from '../../src/sandbox/cut-connection.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { createApp } from '../../src/server/app.ts';
import { HEADER_POLICY } from '../../src/server/csp.ts';
import { ownHosts } from '../../src/server/own-hosts.ts';
import { loopbackAmplitude } from './loopback-amplitude.ts';
import { readEvents } from './sse.ts';

const SELF = 'http://127.0.0.1:4173';
const KEY = 'fedcba9876543210fedcba9876543210';

const GROUP = [{ group_type: 'org_id', group_value: '15', group_properties: { $set: { name: 'Acme' } } }];
const FORM = new URLSearchParams({ api_key: KEY, identification: JSON.stringify(GROUP) });

function serving(sandbox = createSandbox()) {
  const app = createApp({ sandbox, allowsHost: ownHosts('127.0.0.1', 4173) });
  const ask = async (path: string, init: RequestInit = {}, base = SELF) => app.fetch(new Request(base + path, init));
  return { sandbox, app, ask };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('the sandbox takes any app’s request, under any name of the machine', async () => {
  const { ask, sandbox } = serving();
  const headers = { origin: 'http://app.example' };
  const answer = await ask('/sandbox/groupidentify', { method: 'POST', body: FORM, headers }, 'http://10.0.2.2:4173');
  expect([answer.status, await answer.text()]).toEqual([200, 'success']);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(sandbox.reports()).toHaveLength(1);
});

test('the sandbox answers preflights', async () => {
  const { ask } = serving();
  const answer = await ask('/sandbox/2/httpapi', {
    method: 'OPTIONS',
    headers: {
      origin: 'http://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([answer.ok, answer.headers.get('access-control-allow-origin')]).toEqual([true, '*']);
});

test('the page reads what the sandbox knows, without the key, and can make it forget', async () => {
  const { ask, sandbox } = serving();
  await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  const answer = await ask('/sandbox/state', { headers: { 'sec-fetch-site': 'same-origin' } });
  const text = await answer.text();
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ state: sandbox.state(), reports: sandbox.reports() })));
  expect(text).toContain('Acme');
  expect(text).not.toContain(KEY);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await ask('/sandbox/reset', { method: 'POST', headers: { origin: SELF } })).status).toBe(204);
  expect(sandbox.reports()).toEqual([]);
});

test('the page is given the newest hundred reports; the stream has them all', async () => {
  const { ask, sandbox } = serving(createSandbox({ limits: { reports: 1000 } }));
  for (let sent = 0; sent < 120; sent++) await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  const { reports } = await (await ask('/sandbox/state')).json();
  const ids = sandbox.reports().map(({ id }) => id);
  expect(reports.map(({ id }: { id: number }) => id)).toEqual(ids.slice(20));
  const { take, cancel } = readEvents(await ask('/sandbox/stream?after=0'));
  expect((await take(121)).slice(1).map((heard) => Number(heard?.id))).toEqual(ids);
  await cancel();
});

test('the page hears of each request, and catches up after a break', async () => {
  const { ask } = serving();
  await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  const [first, second] = (await (await ask('/sandbox/state')).json()).reports;
  const stream = await ask('/sandbox/stream', { headers: { 'last-event-id': String(first.id) } });
  const { next, cancel } = readEvents(stream);
  expect(await next()).toMatchObject({ event: 'hello', data: { startedAfter: 0, forwarding: null } });
  expect(await next()).toEqual({ id: String(second.id), event: 'report', data: second });
  await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  const live = await next();
  expect(live?.event).toBe('report');
  expect(JSON.stringify(live)).not.toContain(KEY);
  await cancel();
});

test.each([
  ['GET', '/sandbox/state'],
  ['GET', '/sandbox/stream'],
  ['POST', '/sandbox/reset'],
  ['GET', '/sandbox/addresses'],
  ['GET', '/sandbox/forwarding'],
  ['PUT', '/sandbox/forwarding'],
])('%s %s is for the page alone', async (method, path) => {
  const { ask, sandbox } = serving();
  await ask('/sandbox/groupidentify', { method: 'POST', body: FORM });
  const others: [headers: Record<string, string>, base?: string][] = [
    [{ origin: 'http://app.example' }],
    [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://evil.example:4173' }, 'http://evil.example:4173'],
    [{ 'sec-fetch-site': 'same-origin' }, 'http://evil.example:4173'],
  ];
  for (const [headers, base] of others) {
    const answer = await ask(path, { method, headers }, base);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  }
  expect(sandbox.reports()).toHaveLength(1);
});

test.each(['/', '/groups', '/assets/index.js', '/relay/us/batch', '/none'])(
  '%s answers under no name but its own, and keeps to itself',
  async (path) => {
    const { ask } = serving();
    expect((await ask(path, {}, 'http://evil.example:4173')).status).toBe(403);
    for (const base of [SELF, 'http://evil.example:4173'])
      expect(Object.fromEntries((await ask(path, {}, base)).headers)).toMatchObject({
        'content-security-policy': HEADER_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      });
  },
);

test('the relay is mounted for the page', async () => {
  const { upstream, arrived } = await loopbackAmplitude();
  const app = createApp({ sandbox: createSandbox(), allowsHost: ownHosts('127.0.0.1', 4173), upstream });
  const request = new Request(`${SELF}/relay/eu/identify`, { method: 'POST', headers: { origin: SELF }, body: FORM });
  expect(await (await app.fetch(request)).text()).toBe('success');
  expect(arrived.map(({ url }) => url)).toEqual(['/eu/identify']);
});

test('an address that is none', async () => {
  const answer = await serving().ask('/none');
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('The wizard starts at')]);
});

test('a cut connection is left to whoever holds it', async () => {
  const { ask } = serving();
  await expect(ask('/sandbox/groupidentify?fault=cut', { method: 'POST', body: FORM })).rejects.toThrow(CutConnection);
});

test('a failure of the server tells and logs nothing of the request', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const sandbox = { ...createSandbox(), fetch: () => Promise.reject(new TypeError(`cannot read ${KEY}`)) };
  const answer = await serving(sandbox).ask(`/sandbox/identify?api_key=${KEY}`, { method: 'POST', body: FORM });
  expect([answer.status, await answer.text()]).toEqual([500, 'The server could not answer this.']);
  expect(log.mock.calls).toEqual([['POST /sandbox/identify failed: TypeError']]);
});

test('who visits an address that leads nowhere gets the page, as not found; files that are missing are said to be', async () => {
  const site: MiddlewareHandler = (c, next) => (c.req.path === '/' ? Promise.resolve(c.html('<p>page</p>')) : next());
  const app = createApp({ sandbox: createSandbox(), allowsHost: ownHosts('127.0.0.1', 4173), site });
  const ask = async (path: string, accept: string) => app.fetch(new Request(SELF + path, { headers: { accept } }));
  const visit = await ask('/nowhere', 'text/html,application/xhtml+xml,*/*;q=0.8');
  expect([visit.status, await visit.text()]).toEqual([404, '<p>page</p>']);
  expect(visit.headers.get('content-security-policy')).toBe(HEADER_POLICY);
  const file = await ask('/assets/gone.js', '*/*');
  expect([file.status, await file.text()]).toEqual([404, expect.stringContaining('nothing at this address')]);
});
