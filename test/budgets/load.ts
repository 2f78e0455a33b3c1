/**
 * Sends 10,000 events in a minute over four connections to the real server, while a page of it in Chromium watches.
 * Prints what was sent and seen, whether any was lost or out of order (on the stream, in the page's list, in the state),
 * the longest frame of the page, and the server's memory; exits 1 if one was, a frame was too long, or the memory too
 * large. `--seconds 10` does it for ten seconds, at the same pace. Run after `vite build`, on a machine that does nothing
 * else.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { planToHash } from '../../src/plan/link.ts';
import { launchChromium } from '../chromium.ts';
import { EXAMPLE } from '../example-plan.ts';
import { differences, type Seen } from './load/differences.ts';
import { LINES, sendEvents } from './load/send-events.ts';
import { type Memory, servedApart } from './load/served.ts';

const EVENTS_PER_SECOND = 10_000 / 60;
const FRAME_MS = 50;
/** Ten thousand reports take some 50 MB, and the server itself 20; twenty thousand are held at most. */
const HEAP_MB = 200;
const PATIENCE_MS = 15_000;
const QUIET_SECONDS = 3;

/** Text, since a function would carry the compiler's helpers into the page. */
const WATCH = `{
  const watch = (window.watch = { seen: [], longest: 0, over: 0, tasks: 0 });
  const source = new EventSource('/sandbox/stream?after=0');
  source.addEventListener('report', ({ data }) => {
    const report = JSON.parse(data);
    for (const { type } of report.events) watch.seen.push([report.id, ...type.match(/\\d+/g).map(Number)]);
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.tasks = Math.max(watch.tasks, duration);
  }).observe({ entryTypes: ['longtask'] });
  let before = performance.now();
  const tick = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - before);
    if (now - before > ${FRAME_MS}) watch.over += 1;
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}`;

interface Frames {
  longest: number;
  over: number;
  tasks: number;
}

/** The frames since the last call. */
function framesOf(page: Page): Promise<Frames> {
  return page.evaluate<Frames>(
    '(({ longest, over, tasks }) => (Object.assign(watch, { longest: 0, over: 0, tasks: 0 }), { longest, over, tasks }))(watch)',
  );
}

/** Events that came before one that was sent earlier on the same line, or twice. */
function outOfOrder(seen: readonly Seen[]): number {
  const last = Array<number>(LINES).fill(-1);
  let lastId = 0;
  return seen.filter(([id, line, number]) => {
    const isWrong = number <= (last[line] ?? -1) || id <= lastId;
    last[line] = number;
    lastId = id;
    return isWrong;
  }).length;
}

const megabytes = (bytes: number) => bytes / 1_000_000;
const inWords = ({ rss, heapUsed }: Memory) =>
  `${megabytes(rss).toFixed(0)} MB in all, ${megabytes(heapUsed).toFixed(0)} MB heap`;
const framesInWords = ({ longest, over, tasks }: Frames) =>
  `longest ${longest.toFixed(1)} ms, ${over} over ${FRAME_MS} ms, longest task ${tasks.toFixed(0)} ms`;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds);
const events = Math.ceil((EVENTS_PER_SECOND * seconds) / LINES) * LINES;

const server = await servedApart();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/watch${planToHash(EXAMPLE)}`);
  await page.waitForTimeout(QUIET_SECONDS * 1000);
  await page.evaluate(WATCH);
  await page.waitForTimeout(QUIET_SECONDS * 1000);
  const quiet = await framesOf(page);
  const before = await server.memory('now');

  const accepted = await sendEvents(server.url, events, seconds);
  await page
    .waitForFunction(`watch.seen.length >= ${events}`, undefined, { timeout: PATIENCE_MS })
    .catch(() => undefined);
  const busy = await framesOf(page);
  const seen = await page.evaluate<Seen[]>('watch.seen');
  const wrongs = await differences(page, seen, events);
  const [peak, after] = [await server.memory('peak'), await server.memory('now')];

  const distinct = new Set(seen.map(([, line, number]) => `${line} ${number}`)).size;
  const wrong = outOfOrder(seen);
  console.log(`Events         ${events} sent in ${seconds} s, ${accepted} accepted, ${seen.length} seen`);
  console.log(`               ${events - distinct} lost, ${seen.length - distinct} twice, ${wrong} out of order`);
  console.log(
    `               list and state ${wrongs.length === 0 ? 'hold the same' : `differ: ${wrongs.join('; ')}`}`,
  );
  console.log(`Frames, quiet  ${framesInWords(quiet)}`);
  console.log(`Frames, busy   ${framesInWords(busy)}`);
  console.log(`Memory before  ${inWords(before)}`);
  console.log(`Memory peak    ${inWords(peak)}`);
  console.log(`Memory after   ${inWords(after)} (bound: ${HEAP_MB} MB heap)`);
  const isLost = accepted !== events || distinct !== events || seen.length !== events || wrong > 0 || wrongs.length > 0;
  const isSlow = busy.longest > FRAME_MS;
  const isLarge = megabytes(Math.max(after.heapUsed, peak.heapUsed)) > HEAP_MB;
  if (isLost) console.log('OVER  An event was lost, came twice, or came out of order.');
  if (isSlow) console.log(`OVER  A frame took more than ${FRAME_MS} ms.`);
  if (isLarge) console.log(`OVER  The heap took more than ${HEAP_MB} MB.`);
  process.exitCode = isLost || isSlow || isLarge ? 1 : 0;
} finally {
  await browser.close();
  server.stop();
}
