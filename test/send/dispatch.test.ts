import { expect, test } from 'vitest';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { curlOf } from '../../src/send/curl-line.ts';
import { createDispatcher, type Shot } from '../../src/send/dispatch.ts';
import { explain } from '../../src/send/explain.ts';
import { createHistory } from '../../src/send/history.ts';
import { SANDBOX_KEY } from '../../src/send/sandbox-key.ts';
import { testsOf } from '../../src/send/test-plan.ts';
import { EXAMPLE } from '../example-plan.ts';
import { answering, startLoopback } from './loopback.ts';

const KEY = '0123456789abcdef0123456789abcdef';

function shots(destination: Shot['destination'], fault?: string): Shot[] {
  return testsOf(EXAMPLE).flatMap(({ label, call }) =>
    call === undefined
      ? []
      : [{ what: label, call, destination, region: 'us' as const, ...(fault === undefined ? {} : { fault }) }],
  );
}

test('all three go out in order, and history holds them with their outcomes', async () => {
  await using server = await startLoopback(answering(200, 'success'));
  const history = createHistory();
  const outcomes = await createDispatcher({ history, origin: server.url }).fire(shots('relay'), KEY);
  expect(outcomes?.map(({ cause }) => cause)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(server.seen.map(({ path }) => path)).toEqual([
    '/relay/us/groupidentify',
    '/relay/us/identify',
    '/relay/us/2/httpapi',
  ]);
  expect(history.getSnapshot().map(({ outcome }) => outcome?.cause)).toEqual(['accepted', 'accepted', 'accepted']);
  // What history shows is what was sent, but for the key.
  const shown = history.getSnapshot().toReversed();
  expect(shown.map(({ request }) => request.body.replace('YOUR_API_KEY', KEY))).toEqual(
    server.seen.map(({ body }) => body),
  );
});

test('the first that is not accepted is the last', async () => {
  await using server = await startLoopback(
    ({ path }, response) => void response.writeHead(path.endsWith('/identify') ? 500 : 200).end(),
  );
  const history = createHistory();
  const outcomes = await createDispatcher({ history, origin: server.url }).fire(shots('relay'), KEY);
  expect(outcomes?.map(({ cause }) => cause)).toEqual(['accepted', 'refused']);
  expect(server.seen).toHaveLength(2);
  expect(history.getSnapshot()).toHaveLength(2);
});

test('a double click sends once, and the next click sends again', async () => {
  await using server = await startLoopback(answering(200, 'success'));
  const dispatcher = createDispatcher({ history: createHistory(), origin: server.url });
  const first = dispatcher.fire(shots('sandbox').slice(0, 1), KEY);
  expect(dispatcher.fire(shots('sandbox').slice(0, 1), KEY)).toBeUndefined();
  expect(dispatcher.isBusy()).toBe(true);
  await first;
  expect(server.seen).toHaveLength(1);
  expect(dispatcher.isBusy()).toBe(false);
  await dispatcher.fire(shots('sandbox').slice(0, 1), KEY);
  expect(server.seen).toHaveLength(2);
});

test('cancel stops the one under way and those behind it', async () => {
  const history = createHistory();
  await using server = await startLoopback(() => dispatcher.cancel());
  const dispatcher = createDispatcher({ history, origin: server.url });
  expect(await dispatcher.fire(shots('relay'), KEY)).toMatchObject([{ cause: 'cancelled', sent: true }]);
  expect(server.seen).toHaveLength(1);
  expect(history.getSnapshot()).toMatchObject([{ outcome: { cause: 'cancelled' } }]);
});

test('the sandbox never gets the key, and is asked for the fault', async () => {
  await using server = await startLoopback(answering(429, ''));
  const history = createHistory();
  await createDispatcher({ history, origin: server.url }).fire(shots('sandbox', '429'), KEY);
  expect(server.seen).toMatchObject([{ path: '/sandbox/groupidentify?fault=429' }]);
  expect(server.seen[0]?.body).toContain(SANDBOX_KEY);
  expect(JSON.stringify(server.seen)).not.toContain(KEY);
});

test('Amplitude is never asked for a fault', async () => {
  await using server = await startLoopback(answering(200, 'success'));
  await createDispatcher({ history: createHistory(), origin: server.url }).fire(shots('relay', '429'), KEY);
  expect(server.seen.every(({ path }) => !path.includes('fault'))).toBe(true);
});

test('a sandbox inside the page takes requests with the same effects', async () => {
  const got: { url: string; body: string }[] = [];
  const dispatcher = createDispatcher({
    history: createHistory(),
    origin: 'https://wizard.example',
    fetchFor: (destination) =>
      destination === 'sandbox'
        ? async (request) => {
            got.push({ url: request.url, body: await request.text() });
            return new Response('success');
          }
        : undefined,
  });
  await dispatcher.fire(shots('sandbox'), KEY);
  expect(got.flatMap(readEffects).map(({ kind }) => kind)).toEqual([
    'group-property',
    'group-property',
    'user-group',
    'user-group',
  ]);
});

test.for([
  ['accepted', answering(200, `thanks, ${KEY}`)],
  ['refused', answering(400, `{"code":400,"error":"Invalid API key: ${KEY}"}`)],
  ['throttled', answering(429, `{"throttled_users":{"${KEY}":1}}`)],
  ['refused', answering(502, KEY, { 'X-Relay-Error': KEY })],
  ['unreadable', ({ method }, response) => (method === 'POST' ? response.destroy() : response.end())],
  ['timed-out', () => {}],
] satisfies [string, Parameters<typeof startLoopback>[0]][])(
  'the key is in no outcome, history, explanation or cURL line: %s',
  async ([cause, behave]) => {
    await using server = await startLoopback(behave);
    const history = createHistory();
    const [outcome] =
      (await createDispatcher({ history, origin: server.url, timeoutMs: 200 }).fire(shots('relay'), KEY)) ?? [];
    expect(outcome?.cause).toBe(cause);
    expect(server.seen[0]?.body).toContain(KEY);
    const [entry] = history.getSnapshot();
    if (entry?.outcome === undefined) throw new Error('not in history');
    const explanation = explain(entry.outcome, { ...entry, hasServer: true });
    const all = JSON.stringify([outcome, history.getSnapshot(), explanation, curlOf(entry, server.url)]);
    expect(all).not.toContain(KEY);
    expect(all).toContain('YOUR_API_KEY');
  },
);
