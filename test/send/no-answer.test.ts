import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { membershipCall } from '../../src/amplitude/calls.ts';
import { toRequest } from '../../src/amplitude/request.ts';
import { send } from '../../src/send/send.ts';
import { EXAMPLE } from '../example-plan.ts';
import { answering, deadAddress, startLoopback } from './loopback.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const MEMBERSHIP = membershipCall(EXAMPLE);

const requestTo = (base: string, call: Call = MEMBERSHIP) => toRequest(call, { region: 'us', apiKey: KEY, base });
const quick = { apiKey: KEY, canaryMs: 300, online: () => true };

test('unreadable: it arrived, and the host answers a canary', async () => {
  await using page = await startLoopback(answering(200, ''));
  await using amplitude = await startLoopback(({ method }, response) =>
    method === 'POST' ? response.destroy() : response.end(),
  );
  const outcome = await send(requestTo(amplitude.url), { ...quick, origin: page.url });
  expect(outcome).toMatchObject({ cause: 'unreadable', where: 'browser' });
  expect(amplitude.posts()).toHaveLength(1);
  // The canary carries nothing that could be recorded.
  expect(amplitude.seen.filter(({ method }) => method !== 'POST')).toMatchObject([
    { method: 'GET', path: '/identify', body: '' },
  ]);
});

test('unreadable: nothing depends on the page’s own server if the host answers', async () => {
  await using amplitude = await startLoopback(({ method }, response) =>
    method === 'POST' ? response.destroy() : response.end(),
  );
  const outcome = await send(requestTo(amplitude.url), { ...quick, origin: await deadAddress() });
  expect(outcome).toMatchObject({ cause: 'unreadable', where: 'browser' });
});

test('unreadable: the page’s own server hung up', async () => {
  await using page = await startLoopback(({ method }, response) =>
    method === 'POST' ? response.destroy() : response.writeHead(404).end(),
  );
  const outcome = await send(requestTo(`${page.url}/sandbox`), { ...quick, origin: page.url });
  expect(outcome).toMatchObject({ cause: 'unreadable', where: 'server' });
  expect(page.posts()).toHaveLength(1);
});

test('blocked: the page’s own server answers, the host does not', async () => {
  await using page = await startLoopback(answering(200, ''));
  const outcome = await send(requestTo(await deadAddress()), { ...quick, origin: page.url });
  expect(outcome).toMatchObject({ cause: 'blocked' });
  expect(page.posts()).toEqual([]);
});

test('blocked: a canary that is left waiting is no answer', async () => {
  await using page = await startLoopback(answering(200, ''));
  await using filter = await startLoopback(({ method }, response) => {
    if (method === 'POST') response.destroy();
  });
  const outcome = await send(requestTo(filter.url), { ...quick, origin: page.url });
  expect(outcome).toMatchObject({ cause: 'blocked' });
});

test('offline: neither the host nor the page’s own server answers', async () => {
  const outcome = await send(requestTo(await deadAddress()), { ...quick, origin: await deadAddress() });
  expect(outcome).toMatchObject({ cause: 'offline', where: 'browser' });
});

test('offline: the browser says so, and no canary goes out', async () => {
  const asked: string[] = [];
  const outcome = await send(requestTo('http://127.0.0.1:1'), {
    ...quick,
    online: () => false,
    fetch: async ({ method, url }) => {
      asked.push(`${method} ${url}`);
      throw new TypeError('any words');
    },
  });
  expect(outcome).toMatchObject({ cause: 'offline', where: 'browser' });
  expect(asked).toEqual(['POST http://127.0.0.1:1/identify']);
});

test.for([true, false])('offline: the page’s own server on this computer is gone (online: %s)', async (online) => {
  const origin = await deadAddress();
  const outcome = await send(requestTo(`${origin}/relay/us`), { ...quick, origin, online: () => online });
  expect(outcome).toMatchObject({ cause: 'offline', where: 'server' });
});

test('offline: a page from the web, without a network', async () => {
  const outcome = await send(requestTo('https://wizard.example/sandbox'), {
    ...quick,
    origin: 'https://wizard.example',
    online: () => false,
    fetch: () => Promise.reject(new TypeError()),
  });
  expect(outcome).toMatchObject({ cause: 'offline', where: 'browser' });
});
