import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from './sse.ts';

let vite: ViteDevServer;
let url: string;

beforeAll(async () => {
  vite = await createServer({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await vite.listen();
  const address = vite.httpServer?.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
}, 30_000);

afterAll(async () => {
  await vite.close();
});

const BODY = new URLSearchParams({
  api_key: 'a'.repeat(32),
  identification: '[{"group_type":"org","group_value":"15","group_properties":{"$set":{"name":"Acme"}}}]',
});

test('the page comes from Vite', async () => {
  expect(await (await fetch(`${url}/groups`, { headers: { accept: 'text/html' } })).text()).toContain('/@vite/client');
});

test('the sandbox is the server’s, and keeps what it heard', async () => {
  const answer = await fetch(`${url}/sandbox/groupidentify`, { method: 'POST', body: BODY });
  expect([answer.status, await answer.text()]).toEqual([200, 'success']);
  const { reports } = await (await fetch(`${url}/sandbox/state`)).json();
  expect(reports).toHaveLength(1);
}, 30_000);

test('the sandbox answers preflights itself, for any origin', async () => {
  const headers = { origin: 'http://app.example', 'access-control-request-method': 'POST' };
  const answer = await fetch(`${url}/sandbox/2/httpapi`, { method: 'OPTIONS', headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('the relay refuses other sites', async () => {
  const headers = { origin: 'http://app.example' };
  expect((await fetch(`${url}/relay/us/identify`, { method: 'POST', headers, body: BODY })).status).toBe(403);
  expect((await fetch(`${url}/relay/us/none`, { method: 'POST', headers: { origin: url }, body: BODY })).status).toBe(
    404,
  );
});

test('what went astray is answered and told of, and Vite keeps the rest', async () => {
  const headers = { origin: 'http://app.example' };
  const answer = await fetch(`${url}/2/httpapi`, { method: 'POST', headers, body: BODY });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  expect((await (await fetch(`${url}/sandbox/state`)).json()).reports.at(-1)).toMatchObject({ endpoint: null });
  expect(await (await fetch(`${url}/src/server/csp.ts`)).text()).toContain('META_POLICY');
});

test('a setting outlives the request, and the stream says hello', async () => {
  const put = { method: 'PUT', headers: { origin: url }, body: 'null' };
  expect((await fetch(`${url}/sandbox/forwarding`, put)).status).toBe(204);
  const [one, two] = [await fetch(`${url}/sandbox/stream`), await fetch(`${url}/sandbox/stream`)].map(readEvents);
  const [first, second] = [await one?.next(), await two?.next()];
  expect(first).toMatchObject({ event: 'hello' });
  expect(second?.data).toEqual(first?.data);
  await Promise.all([one?.cancel(), two?.cancel()]);
  expect(await (await fetch(`${url}/sandbox/addresses`)).json()).toEqual({
    base: `${url}/sandbox`,
    network: [],
    https: null,
  });
});

test('a connection is cut here too', async () => {
  const cut = fetch(`${url}/sandbox/groupidentify?fault=cut`, { method: 'POST', body: BODY });
  await expect(cut).rejects.toThrow(TypeError);
});
