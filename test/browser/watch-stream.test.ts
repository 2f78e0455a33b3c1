import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Running, start } from '../../src/server/start.ts';
import { launchChromium } from '../chromium.ts';
import { BEHIND, lineTo } from './line.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A server, a line to it, and a page of it that listens. */
async function watching() {
  const serve = (port: number) => start({ host: BEHIND, port });
  let running: Running = await serve(0);
  const port = Number(new URL(running.url).port);
  const line = await lineTo(port);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
  onTestFinished(async () => {
    await context.close();
    await running.close();
  });
  const page = await context.newPage();
  const send = async (type: string) => {
    const body = JSON.stringify({
      api_key: 'a'.repeat(32),
      events: [{ user_id: 'user@example.com', event_type: type }],
    });
    await fetch(`${running.url}/sandbox/2/httpapi`, { method: 'POST', body });
  };
  const restart = async () => {
    await running.close();
    running = await serve(port);
  };
  return { page, line, send, restart };
}

/** Listens in the page as its own script would; text, since a function would carry the compiler's helpers into it. */
async function listen(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(`{
    const heard = (window.heard = []);
    const source = new EventSource('/sandbox/stream?after=0');
    source.addEventListener('hello', ({ data }) => heard.push({ hello: JSON.parse(data).run }));
    source.addEventListener('report', ({ data }) => heard.push({ type: JSON.parse(data).events[0].type }));
    source.addEventListener('reset', () => heard.push({ reset: true }));
  }`);
}

interface HeardInPage {
  hello?: string;
  type?: string;
  reset?: boolean;
}

async function heardBy(page: Page): Promise<{ types: string[]; runs: string[]; resets: number }> {
  const heard = await page.evaluate<HeardInPage[]>('heard');
  return {
    types: heard.flatMap(({ type }) => (type === undefined ? [] : [type])),
    runs: heard.flatMap(({ hello }) => (hello === undefined ? [] : [hello])),
    resets: heard.filter(({ reset }) => reset).length,
  };
}

const named = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `event-${from + at}`);

test('what was held comes first, then what arrives', async () => {
  const { page, send } = await watching();
  for (const type of named(1, 20)) await send(type);
  await listen(page);
  for (const type of named(21, 25)) await send(type);
  await expect.poll(async () => (await heardBy(page)).types).toEqual(named(1, 25));
});

test('a line that is cut again and again: no gap, and nothing twice', async () => {
  const { page, line, send } = await watching();
  await listen(page);
  let sent = 0;
  for (let round = 1; round <= 3; round++) {
    for (const type of named(sent + 1, sent + 5)) await send(type);
    await expect.poll(async () => (await heardBy(page)).types.length).toBe(sent + 5);
    line.cut();
    for (const type of named(sent + 6, sent + 10)) await send(type);
    sent += 10;
    await expect.poll(async () => (await heardBy(page)).types).toEqual(named(1, sent));
  }
  const { runs, resets } = await heardBy(page);
  expect([runs.length, new Set(runs).size, resets]).toEqual([4, 1, 0]);
});

test('a server that starts again on its port: the page comes back by itself, knows, and is told all', async () => {
  const { page, send, restart } = await watching();
  await listen(page);
  await send('before');
  await expect.poll(async () => (await heardBy(page)).types).toEqual(['before']);
  await restart();
  for (const type of named(1, 3)) await send(type);
  await expect.poll(async () => (await heardBy(page)).types).toEqual(['before', ...named(1, 3)]);
  const { runs } = await heardBy(page);
  expect([runs.length, new Set(runs).size]).toEqual([2, 2]);
});
