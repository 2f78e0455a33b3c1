import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { followStream } from '../../../src/wizard/watch/stream.ts';
import { fakeServer, HEARTBEAT_MS } from './fake-server.ts';

let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function putInSight(isSeen: boolean): void {
  isHidden = !isSeen;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Follows a server that has greeted. */
function following() {
  const server = fakeServer();
  const heard: string[] = [];
  const told: string[] = [];
  const stop = followStream(() => heard.length, {
    news: (kind, text) => kind === 'report' && heard.push(text),
    connection: (connection) => told.push(connection),
  });
  onTestFinished(stop);
  server.greet();
  const open = () => server.streams().filter(({ readyState }) => readyState !== 2);
  return { server, heard, told, open, urls: () => server.streams().map(({ url }) => url) };
}

test('a machine that slept: the line may be dead, so what came since is asked for at once', () => {
  const { server, heard, urls, open } = following();
  server.say('report', 1);
  server.say('report', 2);
  vi.setSystemTime(Date.now() + 8 * 3600_000);
  vi.advanceTimersByTime(1000);
  expect(urls()).toEqual(['/sandbox/stream?after=0', '/sandbox/stream?after=2']);
  expect(open()).toHaveLength(1);
  server.greet();
  server.say('report', 3);
  vi.advanceTimersByTime(HEARTBEAT_MS);
  expect(heard).toEqual(['1', '2', '3']);
  expect(urls()).toHaveLength(2);
});

test('a line without signs of life is given up, and so is a new one that does not open', () => {
  const { told, urls } = following();
  vi.advanceTimersByTime(2.5 * HEARTBEAT_MS);
  expect(urls()).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect([urls().length, told.at(-1)]).toEqual([2, 'lost']);
  vi.advanceTimersByTime(6000);
  expect(urls()).toHaveLength(3);
});

test.each(['alive', 'report', 'forwarding'])('%s is a sign of life', (kind) => {
  const { server, urls } = following();
  for (let round = 0; round < 10; round++) {
    vi.advanceTimersByTime(2 * HEARTBEAT_MS);
    server.say(kind, null);
  }
  expect(urls()).toHaveLength(1);
});

test('what a line tells that was given up is not heard', () => {
  const { server, heard, told } = following();
  const [old] = server.streams();
  vi.setSystemTime(Date.now() + 3600_000);
  vi.advanceTimersByTime(1000);
  old?.dispatchEvent(new MessageEvent('report', { data: '1' }));
  old?.dispatchEvent(new Event('open'));
  expect([heard, told.at(-1)]).toEqual([[], 'lost']);
});

test('a page out of sight holds no line; in sight again, it asks for what came meanwhile', () => {
  const { server, heard, told, urls, open } = following();
  server.say('report', 1);
  putInSight(false);
  expect([open(), told.at(-1)]).toEqual([[], 'connecting']);
  vi.advanceTimersByTime(3600_000);
  expect(urls()).toHaveLength(1);
  putInSight(true);
  expect(urls()[1]).toBe('/sandbox/stream?after=1');
  server.greet();
  server.say('report', 2);
  expect([heard, told.at(-1), open().length]).toEqual([['1', '2'], 'open', 1]);
});

test('a page that begins out of sight opens its line when it comes in sight, and none once it is left', () => {
  isHidden = true;
  const server = fakeServer();
  const stop = followStream(() => 0, { news: () => {}, connection: () => {} });
  expect(server.streams()).toEqual([]);
  putInSight(true);
  putInSight(true);
  expect(server.streams()).toHaveLength(1);
  stop();
  putInSight(false);
  putInSight(true);
  expect(server.streams().map(({ readyState }) => readyState)).toEqual([2]);
});

test('a line that the browser gave up is not asked for while the page is out of sight', () => {
  const { server, urls } = following();
  server.break('given-up');
  putInSight(false);
  vi.advanceTimersByTime(60_000);
  expect(urls()).toHaveLength(1);
  putInSight(true);
  vi.advanceTimersByTime(2_000);
  expect(urls()).toHaveLength(2);
});
