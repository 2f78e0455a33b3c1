import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { localCertificate } from '../../src/server/local-certificate.ts';
import { start } from '../../src/server/start.ts';
import { temporaryFolder } from './temporary-folder.ts';

const BODY = JSON.stringify({
  api_key: 'a'.repeat(32),
  events: [{ user_id: 'user@example.com', event_type: 'Report Created' }],
});

async function started() {
  const certificate = await localCertificate('127.0.0.1', await temporaryFolder());
  const running = await start({ host: '127.0.0.1', port: 0, https: { port: 0, certificate } });
  onTestFinished(running.close);
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body = '') =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const asked = request(`${running.https?.url}${path}`, {
        method,
        headers,
        ca: certificate.cert,
        servername: 'localhost',
        agent: false,
      });
      asked.on('response', async (answer) => resolve({ status: answer.statusCode, body: await text(answer) }));
      asked.on('error', reject);
      asked.end(body);
    });
  return { ...running, certificate, ask };
}

test('the same sandbox answers over https, to clients that trust the certificate', async () => {
  const { ask, sandbox, https } = await started();
  expect(await ask('/sandbox/2/httpapi', 'POST', {}, BODY)).toMatchObject({ status: 200 });
  expect(sandbox.reports()).toHaveLength(1);
  await expect(fetch(`${https?.url}/sandbox/state`)).rejects.toThrow(TypeError);
});

test('the page is at home at both addresses, and at no other', async () => {
  const { ask, url, https } = await started();
  const reset = (origin = '') => ask('/sandbox/reset', 'POST', { origin });
  expect((await reset(https?.url)).status).toBe(204);
  expect((await reset(url)).status).toBe(403);
  expect((await reset('https://127.0.0.1')).status).toBe(403);
  expect((await ask('/sandbox/state', 'GET', { host: 'evil.example' })).status).toBe(403);
});

test('says where it can be reached', async () => {
  const { ask, url, https, certificate } = await started();
  const addresses = {
    base: `${url}/sandbox`,
    network: [],
    https: { base: `${https?.url}/sandbox`, certificate: certificate.path },
  };
  expect(JSON.parse((await ask('/sandbox/addresses')).body)).toEqual(addresses);
  expect(await (await fetch(`${url}/sandbox/addresses`)).json()).toEqual(addresses);
});

test('cuts a connection here too, and goes on', async () => {
  const { ask } = await started();
  await expect(ask('/sandbox/2/httpapi?fault=cut', 'POST', {}, BODY)).rejects.toThrow();
  expect((await ask('/sandbox/2/httpapi', 'POST', {}, BODY)).status).toBe(200);
});

test('a port in use: neither of the two is served', async () => {
  const { https, certificate } = await started();
  const taken = Number(new URL(https?.url ?? '').port);
  const free = await start({ host: '127.0.0.1', port: 0 });
  const port = Number(new URL(free.url).port);
  await free.close();
  const open = start({ host: '127.0.0.1', port, https: { port: taken, certificate } });
  await expect(open).rejects.toMatchObject({ code: 'EADDRINUSE', port: taken });
  const again = await start({ host: '127.0.0.1', port });
  await again.close();
});
