/**
 * Types into large plans with the code beside them, in Chromium slowed down four times, and measures the time from
 * each frame to the next. Prints the longest of each round, after those of an empty page, which is what Chromium and
 * the machine need by themselves; exits 1 when the middle one of a plan is over the budget.
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

/** Noise of the machine only ever adds, and seldom for long: the middle one of this many rounds counts. */
const ROUNDS = 5;

/** Text, since a function would carry the compiler's helpers into the page. */
const WATCH_FRAMES = `{
  const state = (window.frameState = { longest: 0, on: true });
  let before = performance.now();
  const tick = () => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - before);
    before = now;
    if (state.on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}`;

/** The longest time from one frame to the next while something is done, in milliseconds. */
async function longestFrame(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH_FRAMES);
  await act();
  await page.waitForTimeout(300);
  return page.evaluate<number>('frameState.on = false, frameState.longest');
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

async function roundsOf(page: Page, name: string): Promise<number[]> {
  const field = page.locator(`[id="${fieldId(name)}"]`);
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await field.click();
    await page.waitForTimeout(500);
    rounds.push(await longestFrame(page, () => page.keyboard.type('typing fast', { delay: KEY_EVERY_MS })));
  }
  return rounds.sort((one, other) => one - other);
}

function inWords(rounds: readonly number[]): string {
  return `${rounds.map((round) => round.toFixed(1).padStart(6)).join(' ')} ms`;
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
        const over = (rounds[(ROUNDS - 1) / 2] ?? Number.POSITIVE_INFINITY) > FRAME_MS;
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
