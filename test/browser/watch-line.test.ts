import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { planToHash } from '../../src/plan/link.ts';
import { type Running, start } from '../../src/server/start.ts';
import { EXAMPLE } from '../example-plan.ts';
import { BEHIND, lineTo } from './line.ts';
import { type PlainChromium, startPlainChromium, type Tab } from './plain-chromium.ts';

let browser: PlainChromium;
beforeAll(async () => {
  browser = await startPlainChromium();
});
afterAll(() => browser.close());

const HEARTBEAT_MS = 500;
/** Longer than signs of life may fail to come. */
const SLEEP_MS = 3 * HEARTBEAT_MS;
const PATIENCE = { timeout: 20_000 };

const named = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `event-${from + at}`);

/** A server, a line to it that can be spoilt, and tabs that watch through it. */
async function watching() {
  const serve = (port: number) => start({ host: BEHIND, port, heartbeatMs: HEARTBEAT_MS });
  let running: Running = await serve(0);
  onTestFinished(() => running.close());
  const port = Number(new URL(running.url).port);
  const line = await lineTo(port);
  const send = async (...types: string[]) => {
    for (const event_type of types) {
      const body = JSON.stringify({ api_key: 'a'.repeat(32), events: [{ user_id: 'user@example.com', event_type }] });
      await fetch(`${running.url}/sandbox/2/httpapi`, { method: 'POST', body });
    }
  };
  const restart = async () => {
    await running.close();
    running = await serve(port);
  };
  const open = () => browser.open(`http://127.0.0.1:${port}/watch${planToHash(EXAMPLE)}`);
  return { line, send, restart, open };
}

/** The events of the list, the oldest first; some seven rows are in the page at most. */
async function listed(tab: Tab): Promise<string[]> {
  const texts = await tab.evaluate<string[]>(
    `[...document.querySelectorAll('.window-list > li > button, .window-list li > button')].map(({ textContent }) => textContent)`,
  );
  return texts.map((text) => /event-\d+/.exec(text)?.[0] ?? text).reverse();
}

const shows = (tab: Tab, text: string) =>
  expect
    .poll(() => tab.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(text)})`), PATIENCE)
    .toBe(true);
const lists = (tab: Tab, types: string[]) => expect.poll(() => listed(tab), PATIENCE).toEqual(types);

test('a line that goes dead without a word: the page notices, and no request is missing or twice', async () => {
  const { line, send, open } = await watching();
  const tab = await open();
  await shows(tab, 'Watching');
  await send(...named(1, 3));
  await lists(tab, named(1, 3));
  line.stall();
  await send(...named(4, 7));
  await lists(tab, named(1, 7));
  await shows(tab, 'Watching');
});

test('a machine that slept, whose line died meanwhile: all that came is listed once, in order', async () => {
  const { line, send, open } = await watching();
  const tab = await open();
  await shows(tab, 'Watching');
  await send(...named(1, 3));
  await lists(tab, named(1, 3));
  browser.sleep('SIGSTOP');
  try {
    line.stall();
    await send(...named(4, 6));
    await wait(SLEEP_MS);
  } finally {
    browser.sleep('SIGCONT');
  }
  await lists(tab, named(1, 6));
  await send('event-7');
  await lists(tab, named(1, 7));
});

test('a server that starts anew while the machine sleeps: the page says that the list began anew', async () => {
  const { line, send, restart, open } = await watching();
  const tab = await open();
  await shows(tab, 'Watching');
  await send(...named(1, 3));
  await lists(tab, named(1, 3));
  browser.sleep('SIGSTOP');
  try {
    line.stall();
    await restart();
    await send(...named(4, 5));
    await wait(SLEEP_MS);
  } finally {
    browser.sleep('SIGCONT');
  }
  await lists(tab, named(4, 5));
  await shows(tab, 'The server was started again; what it had seen before is gone.');
});

test('a tab behind that Chromium freezes is told all once it is in front again', async () => {
  const { send, open } = await watching();
  const tab = await open();
  await shows(tab, 'Watching');
  await send(...named(1, 2));
  await lists(tab, named(1, 2));
  await browser.open('about:blank');
  await tab.freeze('frozen');
  await send(...named(3, 7));
  await wait(SLEEP_MS);
  await tab.freeze('active');
  await tab.show();
  await lists(tab, named(1, 7));
});

test('eight tabs watch one server: each loads, and shows all once it is in front', async () => {
  const { send, open } = await watching();
  const tabs: Tab[] = [];
  for (let count = 1; count <= 8; count++) {
    const tab = await open();
    await shows(tab, 'Watching');
    tabs.push(tab);
    if (count % 2 === 0) await send(`event-${count / 2}`);
  }
  expect(await tabs[0]?.evaluate('document.visibilityState')).toBe('hidden');
  for (const tab of tabs) {
    await tab.show();
    await lists(tab, named(1, 4));
    await shows(tab, 'Watching');
  }
  await send('event-5');
  const last = tabs.at(-1);
  if (last) await lists(last, named(1, 5));
});
