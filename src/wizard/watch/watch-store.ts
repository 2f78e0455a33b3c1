import type { Report } from '../../sandbox/report.ts';
import type { Forwarding, StreamHello } from '../../sandbox/stream-events.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { createStore } from '../../ui/store.ts';
import type { CheckList } from '../../watch/check-list.ts';
import type { Checker } from '../../watch/checker.ts';
import { Held } from './held.ts';
import { type Connection, followStream, type NewsKind } from './stream.ts';

/** What is known of the requests that arrive. */
export interface Watched {
  connection: Connection;
  /** Another one after each start of the server. */
  run: string | undefined;
  /** Newest last; see `Held` for the order. */
  reports: readonly Report[];
  /** Id of the newest report; 0 before there is one. */
  newest: number;
  /** Older ones that fell out of the page's memory. */
  fallen: number;
  /** How many fell out of the server's before the page heard of them. */
  forgotten: number;
  /** When it was found that the server had been started anew, in milliseconds, if that began this list. */
  restarted: number | undefined;
  /** Rises whenever the list begins anew. */
  beginnings: number;
  /** Where requests are passed on to, if they are. */
  forwarding: Forwarding | null;
  checks: CheckList | undefined;
}

interface News {
  kind: NewsKind;
  text: string;
}

const EMPTY: Watched = {
  connection: 'connecting',
  run: undefined,
  reports: [],
  newest: 0,
  fallen: 0,
  forgotten: 0,
  restarted: undefined,
  beginnings: 0,
  forwarding: null,
  checks: undefined,
};

/** Milliseconds of work between two pictures of the page; what is left waits for the next. */
const SLICE_MS = 8;
/** Milliseconds from one drawing of the list to the next: nobody reads faster, and each costs a frame. */
const APART_MS = 80;

const store = createStore<Watched>(EMPTY);
let held = new Held();
let newest = 0;
/** The number of the newest report, and how many numbers before it were never heard. */
let counted = 0;
let forgotten = 0;
/** What came and was not looked at yet, in order. */
let coming: News[] = [];
/** Reports that the check list has not taken yet. */
let unchecked: Report[] = [];
let makeChecker: (() => Checker) | undefined;
let checker: Checker | undefined;
let waitsForPaint = false;
let published = 0;
/** Whether a slice of work ended before all was done. */
let behind = false;
let followers = 0;
let stop = () => {};

/** The requests that arrive, followed by a component. */
export const useWatched = store.use;

/** The same, as it is now. */
export const watchedNow = store.get;

function begin(next: Partial<Watched>): void {
  held = new Held();
  newest = 0;
  counted = 0;
  forgotten = 0;
  unchecked = [];
  checker = makeChecker?.();
  store.set({ ...store.get(), restarted: undefined, ...next, beginnings: store.get().beginnings + 1 });
}

/** Tells where requests are passed on to, before the stream does. */
export function tellForwarding(forwarding: Forwarding | null): void {
  store.set({ ...store.get(), forwarding });
}

function takeHello(text: string): void {
  const { run, startedAfter, forwarding } = JSON.parse(text) as StreamHello;
  const known = store.get().run;
  if (known !== run) begin({ run, restarted: known === undefined ? undefined : Date.now() });
  // Emptied while the page was not told.
  else if (newest > 0 && newest <= startedAfter) begin({});
  tellForwarding(forwarding);
}

function takeReport(text: string): void {
  const report = JSON.parse(text) as Report;
  // A stream that was asked for anew may tell again what came before.
  if (report.id <= newest) return;
  newest = report.id;
  forgotten += report.number - counted - 1;
  counted = report.number;
  held.add(report, text.length);
  if (checker) unchecked.push(report);
}

function take({ kind, text }: News): void {
  if (kind === 'hello') takeHello(text);
  else if (kind === 'report') takeReport(text);
  else if (kind === 'reset') begin({});
  else tellForwarding(JSON.parse(text) as Forwarding | null);
}

/** Works through a list from its start until it is done or time is up, and gives what is left. */
function workThrough<T>(items: T[], end: number, work: (item: T) => void): T[] {
  let done = 0;
  for (const item of items) {
    if (done > 0 && performance.now() > end) break;
    work(item);
    done += 1;
  }
  return items.slice(done);
}

function publish(): void {
  waitsForPaint = false;
  const end = performance.now() + SLICE_MS;
  const batch = coming;
  coming = [];
  coming = [...workThrough(batch, end, take), ...coming];
  const left = unchecked;
  unchecked = [];
  unchecked = workThrough(left, end, (report) => checker?.take(report));
  store.set({
    ...store.get(),
    reports: held.list(),
    newest,
    fallen: held.fallen,
    forgotten,
    // While held reports are taken anew, a list half done would say that things went missing.
    checks: unchecked.length > 0 ? store.get().checks : checker?.list(),
  });
  published = performance.now();
  behind = coming.length > 0 || unchecked.length > 0;
  if (behind) publishSoon();
}

/** With the next picture after a pause; otherwise a moment later, together with all that comes until then. */
function publishSoon(): void {
  if (waitsForPaint) return;
  waitsForPaint = true;
  const isEarly = !behind && Math.abs(performance.now() - published) < APART_MS;
  setTimeout(() => afterPaint(publish), isEarly ? APART_MS : 0);
}

/**
 * Holds a plan against what arrived and arrives. What is held is looked at anew.
 * @param make makes a checker that has seen nothing
 */
export function checkWith(make: () => Checker): void {
  makeChecker = make;
  checker = make();
  unchecked = [...held.list()].sort((a, b) => a.id - b.id);
  store.set({ ...store.get(), checks: undefined });
  publishSoon();
}

/**
 * Follows the sandbox of this page's server as long as somebody wants it. What was heard stays.
 * @returns what ends it
 */
export function follow(): () => void {
  followers += 1;
  if (followers === 1)
    stop = followStream(() => newest, {
      news: (kind, text) => {
        coming.push({ kind, text });
        publishSoon();
      },
      connection: (connection) => store.set({ ...store.get(), connection }),
    });
  return () => {
    followers -= 1;
    if (followers > 0) return;
    stop();
    store.set({ ...store.get(), connection: 'connecting' });
  };
}
