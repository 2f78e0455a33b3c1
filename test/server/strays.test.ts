import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { createApp } from '../../src/server/app.ts';
import { ownHosts } from '../../src/server/own-hosts.ts';

const KEY = 'fedcba9876543210fedcba9876543210';
const BODY = JSON.stringify({ api_key: KEY, events: [{ user_id: 'user@example.com', event_type: 'Report Created' }] });

function serving() {
  const sandbox = createSandbox();
  const app = createApp({ sandbox, allowsHost: ownHosts('127.0.0.1', 4173) });
  const ask = async (method: string, path: string, headers: Record<string, string> = {}) =>
    app.fetch(
      new Request(`http://10.0.2.2:4173${path}`, {
        method,
        headers: { origin: 'http://app.example', ...headers },
        ...(['POST', 'PUT'].includes(method) ? { body: BODY } : {}),
      }),
    );
  return { sandbox, ask };
}

test.each([
  ['POST', '/sandbox/2/httpapii', 'no endpoint at this path'],
  ['POST', '/sandbox', 'no endpoint at this path'],
  ['POST', '/sandbox/', 'no endpoint at this path'],
  ['GET', '/sandbox/none', 'no endpoint at this path'],
  ['POST', '/2/httpapi', 'lacks “/sandbox” in front'],
  ['POST', '/identify', 'lacks “/sandbox” in front'],
  ['POST', '/v1/batch', 'lacks “/sandbox” in front'],
  ['POST', '/', 'nothing at this path'],
  ['PUT', '/groups', 'nothing at this path'],
  ['POST', `/${KEY}`, 'nothing at this path'],
])('%s %s is answered so that it helps, told of, and not taken in', async (method, path, words) => {
  const { sandbox, ask } = serving();
  const answer = await ask(method, path);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  expect(text).toContain(words);
  expect(text).toContain('/sandbox/2/httpapi, /sandbox/batch');
  expect(sandbox.reports()).toMatchObject([
    { method, endpoint: null, tracking: null, events: [], effects: [], users: [], answer: { status: 404, body: text } },
  ]);
  expect(sandbox.state().events).toEqual([]);
  expect(JSON.stringify(sandbox.reports())).not.toContain(KEY);
});

test.each(['/2/httpapi', '/sandbox/none', '/'])('a preflight at %s is answered, and not told of', async (path) => {
  const { sandbox, ask } = serving();
  const answer = await ask('OPTIONS', path, { 'access-control-request-headers': 'content-type' });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  expect(answer.headers.get('access-control-allow-methods')).not.toContain('PUT');
  expect(sandbox.reports()).toEqual([]);
});

test.each(['/identify', '/', '/groups', '/none'])('GET %s is for the site, which is closed to others', async (path) => {
  const { sandbox, ask } = serving();
  const answer = await ask('GET', path);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  expect(sandbox.reports()).toEqual([]);
});

test.each(['/relay', '/relay/us/identify', '/relay/none'])('POST %s stays the relay’s', async (path) => {
  const { sandbox, ask } = serving();
  const answer = await ask('POST', path);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  expect(sandbox.reports()).toEqual([]);
});

test.each([
  ['/sandbox/', 200],
  ['/sandbox', 200],
  ['/', 404],
])('a form of events for the root of the host, at %s, is answered with %i and shows no key', async (path, status) => {
  const sandbox = createSandbox();
  const app = createApp({ sandbox, allowsHost: ownHosts('127.0.0.1', 4173) });
  const e = JSON.stringify([{ user_id: 'user@example.com', event_type: 'Report Created' }]);
  const body = new URLSearchParams({ client: 'no-ordinary-key', e });
  const answer = await app.fetch(new Request(`http://127.0.0.1:4173${path}`, { method: 'POST', body }));
  expect(answer.status).toBe(status);
  expect(sandbox.state().events).toHaveLength(status === 200 ? 1 : 0);
  expect(JSON.stringify(sandbox.reports())).not.toContain('no-ordinary-key');
});
