import { afterEach, expect, test, vi } from 'vitest';
import { CutConnection } from '../../src/sandbox/cut-connection.ts';
import { FAULTS } from '../../src/sandbox/faults.ts';
import { ask, BASE, EVENT, json, KEY, NOW, ok, postEvents, postForm, type Seen, sandboxAt, text } from './asking.ts';

const HTML: Seen = {
  status: 400,
  type: 'text/html',
  body: '<html>\r\n<head><title>400 Bad Request</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n</body>\r\n</html>\r\n',
};
const both = { ...EVENT, device_id: 'device-1' };
const error = (status: number, words: string) => json(status, `{"code":${status},"error":"${words}"}`);

const ROWS: [string, string, string, Seen][] = [
  ['§6.1', '/2/httpapi', 'invalid-key', error(400, `Invalid API key: ${KEY}`)],
  ['§6.1', '/2/httpapi', '403', error(403, 'Forbidden')],
  ['§6.1', '/batch', '413', error(413, 'Payload too large')],
  [
    '§6.1',
    '/2/httpapi',
    '429',
    json(
      429,
      '{"code":429,"error":"Too many requests for some devices and users","eps_threshold":30,"throttled_devices":{"device-1":31},"throttled_users":{"user@example.com":31},"throttled_events":[0,1]}',
    ),
  ],
  [
    '§6.1',
    '/batch',
    '429',
    json(
      429,
      '{"code":429,"error":"Too many requests for some devices and users","eps_threshold":1000,"throttled_devices":{"device-1":1001},"throttled_users":{"user@example.com":1001},"throttled_events":[0,1],"exceeded_daily_quota_users":{},"exceeded_daily_quota_devices":{}}',
    ),
  ],
  [
    '§6.1',
    '/batch',
    'quota',
    json(
      429,
      '{"code":429,"error":"Too many requests for some devices and users","eps_threshold":1000,"throttled_devices":{},"throttled_users":{},"throttled_events":[0,1],"exceeded_daily_quota_users":{"user@example.com":500001},"exceeded_daily_quota_devices":{"device-1":500001}}',
    ),
  ],
  [
    '§6.1',
    '/2/httpapi',
    'silenced',
    json(
      400,
      '{"code":400,"error":"Events silenced for device_id","eps_threshold":30,"exceeded_daily_quota_devices":{},"silenced_devices":["device-1"],"silenced_events":[0,1],"throttled_devices":{},"throttled_events":[]}',
    ),
  ],
  ['§6.1', '/2/httpapi', '500', error(500, 'Internal Server Error')],
  ['§6.1', '/2/httpapi', '502', error(502, 'Bad Gateway')],
  ['§6.1', '/2/httpapi', '503', error(503, 'Service Unavailable')],
  ['§6.1', '/batch', '504', error(504, 'Gateway Timeout')],
  ['§6.1', '/2/httpapi', 'html-400', HTML],
  ['§6.2', '/identify', 'invalid-key', text(400, 'invalid_api_key')],
  ['§6.2', '/identify', '403', text(403, 'Forbidden')],
  ['§6.2', '/groupidentify', '413', text(413, 'Payload too large')],
  ['§6.2', '/identify', '429', text(429, 'Too many requests for some devices and users')],
  ['§6.2', '/identify', 'quota', text(429, 'Too many requests for some devices and users')],
  ['§6.2', '/identify', 'silenced', text(400, 'Events silenced for device_id')],
  ['§6.2', '/groupidentify', '500', text(500, 'Internal Server Error')],
  ['§6.2', '/identify', 'html-400', HTML],
];

const IDENTIFY = { user_id: 'user@example.com', group_type: 'org', group_value: '15', groups: { org: '15' } };

function send(sandbox: ReturnType<typeof sandboxAt>, path: string, fault: string): Promise<Seen> {
  const url = `${path}?fault=${fault}`;
  return path.includes('identify') ? postForm(sandbox, url, IDENTIFY) : postEvents(sandbox, [both, both], url);
}

test.each(ROWS)('%s %s with the fault %s', async (_, path, fault, answer) => {
  const sandbox = sandboxAt();
  expect(await send(sandbox, path, fault)).toEqual(answer);
  expect(sandbox.state()).toMatchObject({ users: [], groups: [], events: [] });
  expect(sandbox.reports()).toMatchObject([
    { fault, effects: [], request: { query: [] }, answer: { status: answer.status } },
  ]);
  expect(JSON.stringify(sandbox.reports())).not.toContain(KEY);
});

test('every fault has a label of its own', () => {
  expect(new Set(FAULTS.map(({ label }) => label)).size).toBe(FAULTS.length);
});

test('an unknown fault changes nothing, and is reported', async () => {
  const sandbox = sandboxAt();
  expect(await send(sandbox, '/identify', '418')).toEqual(ok('success'));
  expect(sandbox.reports()).toMatchObject([
    { dropped: [{ what: 'fault', why: 'The sandbox knows no such fault, so it answered as usual.' }] },
  ]);
});

test.each(['/identify', '/batch', '/nowhere'])(
  'cut: %s gives no answer, takes nothing in and is reported',
  async (path) => {
    const sandbox = sandboxAt();
    const cut = send(sandbox, path, 'cut');
    await expect(cut).rejects.toThrow(CutConnection);
    await expect(cut).rejects.toThrow(TypeError);
    expect(sandbox.state()).toMatchObject({ users: [], groups: [], events: [] });
    expect(sandbox.reports()).toMatchObject([{ fault: 'cut', answer: null, effects: [] }]);
  },
);

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['slow', 5000],
  ['slow:250', 250],
  ['slow:999999999', 120_000],
])('%s answers as usual, after %i milliseconds', async (fault, ms) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const sandbox = sandboxAt();
  let answer: Seen | undefined;
  const sent = send(sandbox, '/identify', fault).then((seen) => {
    answer = seen;
  });
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect([answer, sandbox.state().users]).toEqual([undefined, []]);
  await vi.advanceTimersByTimeAsync(1);
  await sent;
  expect(answer).toEqual(ok('success'));
  expect(sandbox.state().users).toHaveLength(1);
});

test('slow stops at once when the client gives up, and takes nothing in', async () => {
  const sandbox = sandboxAt();
  const client = new AbortController();
  const body = new URLSearchParams({ api_key: KEY, identification: JSON.stringify(IDENTIFY) });
  const init = { method: 'POST', body, signal: client.signal };
  const sent = sandbox.fetch(new Request(`${BASE}/identify?fault=slow`, init));
  setTimeout(() => client.abort(), 20);
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
  expect(sandbox.state().users).toEqual([]);
  expect(sandbox.reports()).toMatchObject([{ at: NOW, fault: 'slow', answer: null }]);
});

test('a preflight is answered whatever the fault', async () => {
  expect((await ask(sandboxAt(), '/batch?fault=cut', { method: 'OPTIONS' })).status).toBe(204);
});
