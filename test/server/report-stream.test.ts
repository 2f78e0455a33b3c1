import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Listeners } from '../../src/sandbox/listeners.ts';
import { MEMORY_LIMITS } from '../../src/sandbox/memory-limits.ts';
import type { Report } from '../../src/sandbox/report.ts';
import { ReportLog } from '../../src/sandbox/report-log.ts';
import { ForwardingSwitch } from '../../src/server/forwarding.ts';
import { reportStream } from '../../src/server/report-stream.ts';
import { readEvents } from './sse.ts';

const ADDRESS = 'http://127.0.0.1:4173/sandbox/stream';
const HEARTBEAT_MS = 1000;
const NOTE = 'two\nlines\r\nevent: forged';

const dataOf = (id: number, note = NOTE) => ({ id, note, effects: [], events: [] });

/** Only the id matters to the stream; the rest is what JSON may hold at worst. */
function report(id: number, note?: string): Report {
  return JSON.parse(JSON.stringify(dataOf(id, note)));
}

const eventOf = (id: number) => ({ id: String(id), event: 'report', data: dataOf(id) });
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Something to watch, with its listeners in view. */
function watched(...held: number[]) {
  const reported = new Set<() => void>();
  const resets = new Listeners<undefined>();
  const forwarding = new ForwardingSwitch();
  let log = new ReportLog({ ...MEMORY_LIMITS, reports: 5000 }, 0);
  for (const id of held) log.push(report(id));
  const sandbox = {
    log: () => log,
    subscribe: (listener: (report: Report) => void) => {
      const tell = () => listener(report(0));
      reported.add(tell);
      return () => reported.delete(tell);
    },
    onReset: (listener: () => void) => resets.add(listener),
  };
  const tell = (id: number, note?: string) => {
    log.push(report(id, note));
    for (const listener of [...reported]) listener();
  };
  const reset = () => {
    log = new ReportLog(MEMORY_LIMITS, log.newest ?? 0);
    resets.tell(undefined);
  };
  return { all: { sandbox, forwarding, run: 'run-1' }, listeners: reported, forwarding, tell, reset };
}

function open({ all }: ReturnType<typeof watched>, query = '', init: RequestInit = {}) {
  const answer = reportStream(all, new Request(ADDRESS + query, init), { heartbeatMs: HEARTBEAT_MS });
  return { answer, ...readEvents(answer) };
}

const after = (id: string) => ({ headers: { 'last-event-id': id } });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('says hello, then tells each report as it comes, as one event', async () => {
  const stage = watched(1, 2);
  const { answer, next } = open(stage);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const hello = { run: 'run-1', startedAfter: 0, heartbeat: HEARTBEAT_MS, forwarding: null };
  expect(await next()).toEqual({ id: '2', event: 'hello', data: hello });
  stage.tell(3);
  stage.tell(4);
  expect([await next(), await next()]).toEqual([eventOf(3), eventOf(4)]);
});

test.each([
  ['', after('1'), [2, 3]],
  ['', after('3'), []],
  ['', after('99'), [1, 2, 3]],
  ['', after('an id of something else'), [1, 2, 3]],
  ['?after=0', {}, [1, 2, 3]],
  ['?after=2', {}, [3]],
  ['?after=0', after('2'), [3]],
])('%s with %j brings %j', async (query, init, missed) => {
  const stage = watched(1, 2, 3);
  const { next, take } = open(stage, query, init);
  expect(await next()).toMatchObject({ event: 'hello' });
  stage.tell(4);
  expect(await take(missed.length + 1)).toEqual([...missed, 4].map(eventOf));
});

test('a reader that was there before the first report comes back and misses nothing', async () => {
  const stage = watched();
  const { next, cancel } = open(stage);
  const { id = '' } = (await next()) ?? {};
  await cancel();
  stage.tell(7);
  expect(await open(stage, '', after(id)).take(2)).toMatchObject([{ event: 'hello' }, eventOf(7)]);
});

test('thousands are brought in order, whatever comes meanwhile', async () => {
  const stage = watched(...ids(1, 3000));
  const { take } = open(stage, '?after=0');
  const first = await take(1000);
  for (const id of ids(3001, 3100)) stage.tell(id);
  const rest = await take(2101);
  expect([...first, ...rest].slice(1).map((heard) => Number(heard?.id))).toEqual(ids(1, 3100));
});

test('a reader is given no more than it takes', async () => {
  const stage = watched(1);
  const held = vi.spyOn(stage.all.sandbox.log(), 'after');
  const { next } = open(stage, '?after=0');
  await next();
  const asked = held.mock.calls.length;
  for (const id of ids(2, 1000)) stage.tell(id, 'x'.repeat(1000));
  expect(held.mock.calls.length - asked).toBeLessThan(10);
});

test('tells of a reset, and of a change of where requests are passed on to', async () => {
  const stage = watched(1);
  const { take } = open(stage);
  stage.forwarding.set({ region: 'eu' });
  stage.reset();
  stage.tell(2);
  expect((await take(4)).slice(1)).toEqual([
    { event: 'forwarding', data: { region: 'eu' } },
    { event: 'reset', data: null },
    eventOf(2),
  ]);
  expect(await open(stage).next()).toMatchObject({ data: { startedAfter: 1, forwarding: { region: 'eu' } } });
});

test.each([
  ['', after('2')],
  ['?after=2', {}],
])('a reader that comes back with %s %j after a reset is told where the list begins', async (query, init) => {
  const stage = watched(1, 2);
  stage.reset();
  stage.tell(3);
  expect(await open(stage, query, init).take(2)).toMatchObject([
    { event: 'hello', data: { startedAfter: 2 } },
    eventOf(3),
  ]);
});

test('gives signs of life', async () => {
  const { next } = open(watched());
  await next();
  vi.advanceTimersByTime(HEARTBEAT_MS);
  expect(await next()).toEqual({ event: 'alive', data: null });
});

test('lets go of the sandbox and the timer when the reader leaves', async () => {
  const stage = watched();
  const { next, cancel } = open(stage);
  await next();
  expect([stage.listeners.size, vi.getTimerCount()]).toEqual([1, 1]);
  await cancel();
  expect([stage.listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('lets go of a reader that does not read, which then gets all it missed', async () => {
  const stage = watched();
  const onEnd = vi.fn();
  reportStream(stage.all, new Request(ADDRESS), { heartbeatMs: HEARTBEAT_MS, onEnd });
  for (const id of ids(1, 1000)) stage.tell(id);
  vi.advanceTimersByTime(HEARTBEAT_MS);
  expect(stage.listeners.size).toBe(1);
  vi.advanceTimersByTime(HEARTBEAT_MS);
  expect([stage.listeners.size, vi.getTimerCount(), onEnd.mock.calls.length]).toEqual([0, 0, 1]);
  const again = await open(stage, '', after('0')).take(1001);
  expect(again.slice(1).map((heard) => Number(heard?.id))).toEqual(ids(1, 1000));
});

test('watches nothing for HEAD', () => {
  const stage = watched();
  expect(reportStream(stage.all, new Request(ADDRESS, { method: 'HEAD' })).body).toBeNull();
  expect(stage.listeners.size).toBe(0);
});
