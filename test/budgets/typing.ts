/**
 * Types into large plans with the code beside them, in Chromium slowed down four times, and has Chromium tell of every
 * frame that took 50 ms or more, from its first task to its picture (Long Animation Frames). Prints the longest of each
 * round and, for comparison, the longest time from one frame to the next, which holds waiting for the screen too, all
 * after those of an empty page. Exits 1 when a frame was over the budget. Wants a machine that does nothing else.
 * Run after `vite build`.
 */
import type { Browser, Page } from 'playwright-core';
import { planToHash } from '../../src/plan/link.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { start } from '../../src/server/start.ts';
import { fieldId } from '../../src/ui/field-id.ts';
import { launchChromium } from '../chromium.ts';
import { largestPlan } from './largest-plan.ts';

const FRAME_MS = 50;
const SLOWDOWN = 4;
const KEY_EVERY_MS = 90;
/** Properties in all: ten for each group, and the most that one request may hold. */
const SIZES = [100, 1000];
/** By id: looking for labels takes Playwright minutes among thousands of fields. */
const FIELDS = {
  'group type': 'groups.0.type',
  'group value': 'groups.0.values.0.value',
  property: 'groups.0.values.0.operations.0.property',
  value: 'groups.0.values.0.operations.0.value',
};

const ROUNDS = 5;

/** Text, since a function would carry the compiler's helpers into the page. */
const WATCH_FRAMES = `{
  const state = (window.frameState = { gap: 0, frame: 0, on: true });
  const take = (list) => {
    for (const { duration } of list.getEntries ? list.getEntries() : list) state.frame = Math.max(state.frame, duration);
  };
  const observer = new PerformanceObserver(take);
  observer.observe({ type: 'long-animation-frame' });
  state.end = () => {
    state.on = false;
    take(observer.takeRecords());
    observer.disconnect();
    return { gap: state.gap, frame: state.frame };
  };
  let before = performance.now();
  const tick = () => {
    const now = performance.now();
    state.gap = Math.max(state.gap, now - before);
    before = now;
    if (state.on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}`;

/** What a round of typing took, in milliseconds. */
interface Round {
  /** The longest frame, from its first task to its picture; 0 if none took 50 ms. */
  frame: number;
  /** The longest time between two frames, waiting for the screen included. */
  gap: number;
}

async function watchFrames(page: Page, act: () => Promise<void>): Promise<Round> {
  await page.evaluate(WATCH_FRAMES);
  await act();
  await page.waitForTimeout(300);
  return page.evaluate<Round>('frameState.end()');
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.waitForTimeout(2000);
}

async function openPlan(browser: Browser, address: string, plan: Plan): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}/groups${planToHash(plan)}`);
  await page.locator(`[id="${fieldId(FIELDS.value)}"]`).waitFor();
  await slowDown(page);
  return page;
}

async function openEmpty(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(`<input id="${fieldId('empty')}">`);
  await slowDown(page);
  return page;
}

async function roundsOf(page: Page, name: string): Promise<Round[]> {
  const field = page.locator(`[id="${fieldId(name)}"]`);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await field.click();
    await page.waitForTimeout(500);
    rounds.push(await watchFrames(page, () => page.keyboard.type('typing fast', { delay: KEY_EVERY_MS })));
  }
  return rounds.sort((one, other) => one.frame - other.frame || one.gap - other.gap);
}

function inWords(rounds: readonly Round[]): string {
  const figure = (ms: number) => ms.toFixed(0).padStart(3);
  const frames = rounds.map(({ frame }) => (frame === 0 ? '<50' : figure(frame)));
  return `${frames.join(' ')} ms (from frame to frame ${rounds.map(({ gap }) => figure(gap)).join(' ')})`;
}

const server = await start({ host: '127.0.0.1', port: 0 });
const browser = await launchChromium();
let failed = false;
try {
  const empty = await openEmpty(browser);
  console.log(`     ${inWords(await roundsOf(empty, 'empty'))}  an empty page`);
  await empty.close();
  for (const source of ['sdk', 'group-identify'] as const)
    for (const size of SIZES) {
      const page = await openPlan(browser, server.url, largestPlan(size, source));
      for (const [label, name] of Object.entries(FIELDS)) {
        const rounds = await roundsOf(page, name);
        const over = rounds.some(({ frame }) => frame > FRAME_MS);
        failed ||= over;
        console.log(
          `${over ? 'OVER' : 'ok  '} ${inWords(rounds)}  ${source}, ${size} properties, typing in a ${label}`,
        );
      }
      await page.close();
    }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failed ? 1 : 0;
