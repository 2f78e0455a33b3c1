/**
 * Types into large plans with the code beside them, in Chromium slowed down four times, and measures every frame.
 * Run after `vite build`; prints the figures and exits 1 when a frame takes longer than the budget.
 */
import type { Page } from 'playwright-core';
import { planToHash } from '../../src/plan/link.ts';
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

interface Frames {
  frames: number;
  /** Longest work of one frame, in milliseconds, as the browser counts it. */
  longest: number;
}

/** Text, since a function would carry the compiler's helpers into the page. */
const WATCH_FRAMES = `{
  const state = (window.frameState = { frames: 0, longest: 0, on: true });
  const channel = new MessageChannel();
  let began = performance.now();
  channel.port1.onmessage = () => {
    state.longest = Math.max(state.longest, performance.now() - began);
  };
  const tick = (now) => {
    began = now;
    state.frames += 1;
    // A message posted in a frame arrives once its rendering is done.
    channel.port2.postMessage(0);
    if (state.on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
  }).observe({ type: 'long-animation-frame' });
}`;

/** Counts frames and keeps the longest: work between two paints, not the wait for the next one. */
async function measure(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(WATCH_FRAMES);
  await act();
  await page.waitForTimeout(300);
  return page.evaluate<Frames>('frameState.on = false, frameState');
}

const server = await start({ host: '127.0.0.1', port: 0 });
const browser = await launchChromium();
let failed = false;
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}/groups${planToHash(largestPlan(size))}`);
    await page.locator(`[id="${fieldId(FIELDS.value)}"]`).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.waitForTimeout(1500);
    for (const [label, name] of Object.entries(FIELDS)) {
      const field = page.locator(`[id="${fieldId(name)}"]`);
      await field.click();
      await page.waitForTimeout(300);
      const { frames, longest } = await measure(page, () => page.keyboard.type('typing fast', { delay: KEY_EVERY_MS }));
      const over = longest > FRAME_MS;
      failed ||= over;
      console.log(
        `${over ? 'OVER' : 'ok  '} ${longest.toFixed(1).padStart(6)} ms longest of ${frames} frames  ${size} properties, typing in a ${label}`,
      );
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failed ? 1 : 0;
