import { expect, test } from 'vitest';
import { ask, EVENT, gzip, json, KEY, postEvents, postForm, postJson, sandboxAt, text } from './asking.ts';

const TOO_LARGE = json(413, '{"code":413,"error":"Payload too large"}');
const GROUP = { group_type: 'org_id', group_value: '15' };

/** A JSON body of exactly so many bytes. */
function bodyOf(bytes: number): string {
  const body = JSON.stringify({ api_key: KEY, events: [], pad: '' });
  return body.replace('"pad":""', `"pad":"${'x'.repeat(bytes - body.length)}"`);
}

test.each([
  ['§4 /2/httpapi takes 1 MB', '/2/httpapi', 1_000_000, 200],
  ['§4 /2/httpapi takes no more', '/2/httpapi', 1_000_001, 413],
  ['§4 /batch takes 20 MB', '/batch', 20_000_000, 200],
  ['§4 /batch takes no more', '/batch', 20_000_001, 413],
])('%s', async (_, path, bytes, status) => {
  const answer = await postJson(sandboxAt(), path, bodyOf(bytes));
  expect(answer.status).toBe(status);
  if (status === 413) expect(answer).toEqual(TOO_LARGE);
});

test.each(['/identify', '/groupidentify'])('§4 %s takes 1 MB', async (path) => {
  const entry = { user_id: 'user@example.com', ...GROUP, x: 'x'.repeat(1_000_000) };
  expect(await postForm(sandboxAt(), path, entry)).toEqual(text(413, 'Payload too large'));
});

test.each(['/2/httpapi', '/batch'])('§4 %s takes 2000 events', async (path) => {
  const events = Array.from({ length: 2000 }, () => EVENT);
  expect((await postEvents(sandboxAt(), events, path)).status).toBe(200);
  expect(await postEvents(sandboxAt(), [...events, EVENT], path)).toEqual(TOO_LARGE);
});

test('§4 /groupidentify takes 1024 identifications', async () => {
  const entries = Array.from({ length: 1024 }, () => GROUP);
  expect((await postForm(sandboxAt(), '/groupidentify', entries)).status).toBe(200);
  expect(await postForm(sandboxAt(), '/groupidentify', [...entries, GROUP])).toEqual(text(413, 'Payload too large'));
});

test('§4 /groupidentify takes 1024 group properties, over all identifications', async () => {
  const entry = (count: number) => ({
    ...GROUP,
    group_properties: { $set: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1])) },
  });
  expect((await postForm(sandboxAt(), '/groupidentify', [entry(512), entry(512)])).status).toBe(200);
  expect(await postForm(sandboxAt(), '/groupidentify', [entry(512), entry(513)])).toEqual(
    text(413, 'Payload too large'),
  );
});

test('§4 properties nest 40 levels', async () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  const send = (levels: number) => postEvents(sandboxAt(), [{ ...EVENT, event_properties: nested(levels) }]);
  expect((await send(40)).status).toBe(200);
  expect(await send(41)).toEqual(
    json(
      400,
      '{"code":400,"error":"Invalid field values on some events","events_with_invalid_fields":{"event_properties":[0]}}',
    ),
  );
});

test('a body that nests without end is refused, not followed', async () => {
  const body = `{"api_key":"${KEY}","events":[{"user_id":"user@example.com","event_type":"x","event_properties":${'['.repeat(90_000)}${']'.repeat(90_000)}}]}`;
  expect((await postJson(sandboxAt(), '/2/httpapi', body)).status).toBe(400);
});

/** A stream that counts what is taken of it. */
function endless(chunk: Uint8Array<ArrayBuffer>) {
  const taken = { bytes: 0, cancelled: false };
  const stream = new ReadableStream({
    pull(controller) {
      taken.bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { stream, taken };
}

test('a body over the limit is not read to its end', async () => {
  const { stream, taken } = endless(new Uint8Array(10_000));
  const init = { method: 'POST', body: stream, duplex: 'half' };
  expect(await ask(sandboxAt(), '/2/httpapi', init)).toEqual(TOO_LARGE);
  expect(taken.cancelled).toBe(true);
  expect(taken.bytes).toBeLessThan(1_200_000);
});

test('maxBodyBytes lowers the limits', async () => {
  const { stream, taken } = endless(new Uint8Array(100));
  const init = { method: 'POST', body: stream, duplex: 'half' };
  expect(await ask(sandboxAt({ maxBodyBytes: 1000 }), '/batch', init)).toEqual(TOO_LARGE);
  expect(taken.bytes).toBeLessThan(2000);
});

test('an announced length over the limit is refused before anything is read', async () => {
  const { stream, taken } = endless(new Uint8Array(1000));
  const headers = { 'content-length': '1000001' };
  expect(
    await ask(sandboxAt(), '/2/httpapi', { method: 'POST', body: stream, duplex: 'half', headers } as RequestInit),
  ).toEqual(TOO_LARGE);
  expect(taken.bytes).toBeLessThan(10_000);
});

test('a small gzip body that unzips to more than the limit is refused', async () => {
  const bomb = gzip('x'.repeat(100_000_000));
  expect(bomb.length).toBeLessThan(1_000_000);
  const init = { method: 'POST', body: bomb, headers: { 'content-encoding': 'gzip' } };
  expect(await ask(sandboxAt(), '/2/httpapi', init)).toEqual(TOO_LARGE);
});
