import { vi } from 'vitest';
import { textAnswer } from '../../../src/sandbox/answer.ts';
import type { Report } from '../../../src/sandbox/report.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import type { Forwarding, SandboxAddresses } from '../../../src/sandbox/stream-events.ts';

/** A stream that the test speaks on. */
class FakeStream extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 0;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }

  say(kind: string, value: unknown): void {
    if (this.readyState === FakeStream.CLOSED) return;
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(value) }));
  }

  close(): void {
    this.readyState = FakeStream.CLOSED;
  }
}

/** The server of a page under test, with a real sandbox behind it. */
export interface FakeServer {
  /** Posts events to the sandbox, as an app does; the stream tells of it. */
  events: (events: readonly object[], path?: string) => Promise<void>;
  /** Opens the stream: the server greets and tells what it holds. */
  greet: (hello?: { run?: string; forwarding?: Forwarding | null }) => void;
  say: (kind: string, value: unknown) => void;
  /** Breaks the stream; `given-up` if the browser asks no more by itself. */
  break: (how?: 'given-up') => void;
  streams: () => readonly (EventTarget & { url: string; readyState: number })[];
  /** Refuses what the page asks for from now on. */
  refuse: () => void;
  /** What the page asked for, newest last: `PUT /sandbox/forwarding {"region":"us"}`. */
  asked: string[];
  sandbox: ReturnType<typeof createSandbox>;
}

const ADDRESSES: SandboxAddresses = { base: 'http://127.0.0.1:4173/sandbox', network: [], https: null };

/** Milliseconds between signs of life, as the server says; this one gives none. */
export const HEARTBEAT_MS = 60_000;

let runs = 0;

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

/**
 * Puts a server in the place of fetch and EventSource.
 * @param hasServer whether the page is served with one; plain hosting gives the page itself for every address
 */
export function fakeServer({ hasServer = true, addresses = ADDRESSES } = {}): FakeServer {
  const sandbox = createSandbox();
  const asked: string[] = [];
  const current = () => FakeStream.opened.at(-1);
  const run = `run ${++runs}`;
  let refuses = false;
  FakeStream.opened = [];
  sandbox.subscribe((report: Report) => current()?.say('report', report));
  sandbox.onReset(() => current()?.say('reset', null));
  vi.stubGlobal('EventSource', FakeStream);
  vi.stubGlobal('fetch', async (input: string | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(input, 'http://127.0.0.1:4173');
    const { method = 'GET', body } = init;
    asked.push(`${method} ${pathname}${typeof body === 'string' ? ` ${body}` : ''}`);
    if (!hasServer) return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    if (refuses) return new Response(null, { status: 503 });
    if (pathname === '/sandbox/addresses') return json(addresses);
    if (pathname === '/sandbox/state') return json({ state: sandbox.state(), reports: [] });
    if (pathname === '/sandbox/reset') sandbox.reset();
    if (!pathname.endsWith('/httpapi')) return new Response(null, { status: 204 });
    return sandbox.fetch(new Request(new URL(input, 'http://127.0.0.1:4173'), init));
  });
  return {
    sandbox,
    asked,
    refuse: () => {
      refuses = true;
    },
    events: async (events, path = '/sandbox/2/httpapi') => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ api_key: 'app0app0app0app0app0app0app0app0', events }),
      };
      const request = new Request(`http://127.0.0.1:4173${path}`, init);
      if (path.endsWith('/httpapi')) await sandbox.fetch(request);
      else await sandbox.refuse(request, textAnswer(404, 'There is no endpoint at this path.'));
    },
    greet: ({ forwarding = null, ...more } = {}) => {
      const stream = current();
      if (stream) stream.readyState = FakeStream.OPEN;
      stream?.dispatchEvent(new Event('open'));
      const { startedAfter } = sandbox.log();
      stream?.say('hello', { run: more.run ?? run, startedAfter, heartbeat: HEARTBEAT_MS, forwarding });
    },
    say: (kind, value) => current()?.say(kind, value),
    break: (how) => {
      const stream = current();
      if (!stream) return;
      stream.readyState = how === 'given-up' ? FakeStream.CLOSED : 0;
      stream.dispatchEvent(new Event('error'));
    },
    streams: () => FakeStream.opened,
  };
}
