import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { networkHosts } from '../../src/server/network-hosts.ts';
import { runCli } from './run-cli.ts';
import { served } from './served.ts';
import { temporaryFolder } from './temporary-folder.ts';

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
  [{ PORT: '0', HTTPS_PORT: 'x' }, /^HTTPS_PORT is not a port: [^\n]+\n$/],
  [{ PORT: '0', HTTPS_PORT: '0', XDG_CACHE_HOME: '/dev/null' }, /^A certificate for https could not be kept [^\n]+\n$/],
  [{ PORT: '0', HOST: '192.0.2.1' }, /^“192\.0\.2\.1” is not an address of this machine\. [^\n]+\n$/],
])('%j: status 1 and one line', async (env, line) => {
  const { status, stdout, stderr } = await runCli([], { env: { HOST: '', ...env } });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(line);
});

test('says so when others can reach it, and only then', async () => {
  const open = await served({ HOST: '0.0.0.0' });
  expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { port } = new URL(open.url);
  const { stdout, stderr } = await open.stop('SIGTERM');
  expect(stderr).toMatch(/^Listening on 0\.0\.0\.0: [^\n]+$/m);
  expect(stdout).toContain(`http://10.0.2.2:${port}/sandbox`);
  for (const host of networkHosts('0.0.0.0')) expect(stdout).toContain(`http://${host}:${port},`);
  expect((await (await served()).stop('SIGTERM')).stderr).not.toContain('Listening on');
});

test('HTTPS_PORT: prints the address and the certificate, which is the same the next time', async () => {
  const env = { HTTPS_PORT: '0', XDG_CACHE_HOME: await temporaryFolder() };
  const certificates: string[] = [];
  for (const _ of [1, 2]) {
    const { stdout } = await (await served(env)).stop('SIGTERM');
    expect(stdout).toMatch(/^Over https: +https:\/\/127\.0\.0\.1:[1-9]\d+\/sandbox$/m);
    const path = /^Certificate: +(\/.+)$/m.exec(stdout)?.[1] ?? '';
    certificates.push(await readFile(path, 'utf8'));
  }
  expect(certificates[0]).toContain('BEGIN CERTIFICATE');
  expect(certificates[1]).toBe(certificates[0]);
});

test('a port for https that is in use: names the variable to change', async () => {
  const port = await occupied();
  const env = { HOST: '', PORT: '0', HTTPS_PORT: port, XDG_CACHE_HOME: await temporaryFolder() };
  const { status, stderr } = await runCli([], { env });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Port \d+ is in use\. [^\n]*HTTPS_PORT=[^\n]*\n$/)]);
});
