import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from './run-cli.ts';
import { served } from './served.ts';

// Each test starts processes, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function occupied(): Promise<string> {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return String(typeof address === 'object' && address?.port);
}

test('PORT=0 takes a free port, prints it, and answers there', async () => {
  const { url, stop } = await served();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  const answer = await fetch(`${url}/sandbox/groupidentify`, {
    method: 'POST',
    body: new URLSearchParams({
      api_key: 'a'.repeat(32),
      identification: '[{"group_type":"org","group_value":"15","group_properties":{"$set":{"name":"Acme"}}}]',
    }),
  });
  expect([answer.status, await answer.text()]).toEqual([200, 'success']);
  const ended = await stop('SIGTERM');
  expect([ended.status, ended.signal]).toEqual([0, null]);
});

test('a signal ends it although somebody is watching', async () => {
  const { url, stop } = await served();
  const watching = await fetch(`${url}/sandbox/stream`);
  expect((await stop('SIGINT')).status).toBe(0);
  await expect(watching.text()).rejects.toThrow();
});

test('a port in use: status 1 and one line that says how to choose another', async () => {
  const port = await occupied();
  const { status, stdout, stderr } = await runCli([], { env: { HOST: '', PORT: port } });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(new RegExp(`^Port ${port} is in use\\. [^\\n]*PORT[^\\n]*\\n$`));
});

test.each([
  [{ PORT: '65536' }, /^PORT is not a port: [^\n]+\n$/],
  [{ PORT: '-1' }, /^PORT is not a port: [^\n]+\n$/],
  [{ PORT: '0', HOST: '192.0.2.1' }, /^“192\.0\.2\.1” is not an address of this machine\. [^\n]+\n$/],
])('%j: status 1 and one line', async (env, line) => {
  const { status, stdout, stderr } = await runCli([], { env: { HOST: '', ...env } });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(line);
});

test('says so when others can reach it, and only then', async () => {
  const open = await served({ HOST: '0.0.0.0' });
  expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await open.stop('SIGTERM')).stderr).toMatch(/^Listening on 0\.0\.0\.0: [^\n]+$/m);
  expect((await (await served()).stop('SIGTERM')).stderr).not.toContain('Listening on');
});
