import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '../../src/sandbox/report.ts';
import { reportStream, type Watched } from '../../src/server/report-stream.ts';

const ADDRESS = 'http://127.0.0.1:4173/sandbox/stream';

/** Only the id matters to the stream; the rest is what JSON may hold at worst. */
function report(id: number): Report {
  return JSON.parse(JSON.stringify({ id, note: 'two\nlines\r\nevent: forged' }));
}

function eventOf(id: number): string {
  return `id: ${id}\nevent: report\ndata: {"id":${id},"note":"two\\nlines\\r\\nevent: forged"}\n\n`;
}

/** Something to watch, with its listeners in view. */
function watched(...held: number[]) {
  const listeners = new Set<(report: Report) => void>();
  const sandbox: Watched = {
    reports: () => held.map(report),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (id: number) => {
    for (const listener of [...listeners]) listener(report(id));
  };
  return { sandbox, listeners, tell };
}

function open(sandbox: Watched, init: RequestInit = {}) {
  const answer = reportStream(sandbox, new Request(ADDRESS, init), 1000);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, next: async () => (await reader?.read())?.value, cancel: () => reader?.cancel() };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('tells each report as it comes, as one event', async () => {
  const { sandbox, tell } = watched(1, 2);
  const { answer, next } = open(sandbox);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(await next()).toBe('retry: 1000\n\n');
  tell(3);
  expect(await next()).toBe(eventOf(3));
});

test.each([
  ['1', [2, 3]],
  ['3', []],
  ['an id that is no longer held', [1, 2, 3]],
])('after Last-Event-ID %s it brings %j', async (lastId, missed) => {
  const { sandbox } = watched(1, 2, 3);
  const { next } = open(sandbox, { headers: { 'last-event-id': lastId } });
  expect(await next()).toBe(`retry: 1000\n\n${missed.map(eventOf).join('')}`);
});

test('gives signs of life', async () => {
  const { next } = open(watched().sandbox);
  await next();
  vi.advanceTimersByTime(1000);
  expect(await next()).toBe(':\n\n');
});

test('lets go of the sandbox and the timer when the reader leaves', async () => {
  const { sandbox, listeners } = watched();
  const { next, cancel } = open(sandbox);
  await next();
  expect([listeners.size, vi.getTimerCount()]).toEqual([1, 1]);
  await cancel();
  expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('lets go of a reader that does not read', () => {
  const { sandbox, listeners, tell } = watched();
  reportStream(sandbox, new Request(ADDRESS));
  for (let id = 1; id <= 1000; id++) tell(id);
  expect([listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('watches nothing for HEAD', () => {
  const { sandbox, listeners } = watched();
  expect(reportStream(sandbox, new Request(ADDRESS, { method: 'HEAD' })).body).toBeNull();
  expect(listeners.size).toBe(0);
});
