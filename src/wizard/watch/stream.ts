import type { StreamHello } from '../../sandbox/stream-events.ts';

/** Whether the page hears of new requests. */
export type Connection = 'connecting' | 'open' | 'lost';

/** What comes over the stream, as text. */
export const NEWS = ['hello', 'report', 'reset', 'forwarding'] as const;
/** A kind of news. */
export type NewsKind = (typeof NEWS)[number];

/** What is told of a stream. */
export interface StreamListener {
  news: (kind: NewsKind, text: string) => void;
  connection: (connection: Connection) => void;
}

/** Milliseconds before the stream is asked for anew, where the browser gave it up. */
const AGAIN_MS = 2_000;
/** Milliseconds from one look at the clock to the next. */
const LOOK_MS = 1_000;
/** Signs of life that may fail to come. */
const MISSED = 2.5;
/** Milliseconds for the server to answer. A request on a connection that died unnoticed is never answered. */
const OPENING_MS = 5_000;

/**
 * Follows the sandbox's stream until it is ended. A connection that breaks is made again: by the browser, which says
 * what it saw last, or by a new request for what came after `lastId()`. A line that went dead without a word, as while
 * the machine slept, is known by the signs of life that do not come. A page out of sight holds no stream, since a
 * browser has six connections to a host for all its tabs; in sight again, it asks for what came meanwhile.
 * @returns what ends it
 */
export function followStream(lastId: () => number, { news, connection }: StreamListener): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let heard = 0;
  /** Milliseconds between signs of life, until the server says how many. */
  let heartbeat = 10_000;

  function close(): void {
    clearTimeout(again);
    source?.close();
    source = undefined;
  }

  function open(): void {
    close();
    const opened = new EventSource(`/sandbox/stream?after=${lastId()}`);
    source = opened;
    heard = Date.now();
    const on = (kind: string, listener: (event: MessageEvent<string>) => void) =>
      opened.addEventListener(kind, (event: MessageEvent<string>) => {
        if (source !== opened) return;
        heard = Date.now();
        listener(event);
      });
    for (const kind of NEWS) on(kind, ({ data }) => news(kind, data));
    on('hello', ({ data }) => {
      ({ heartbeat } = JSON.parse(data) as StreamHello);
    });
    on('alive', () => {});
    on('open', () => connection('open'));
    on('error', () => {
      connection('lost');
      // After an answer that is no stream, the browser asks no more.
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  }

  function lookAtClock(): void {
    if (source === undefined) return;
    const patience = heartbeat * MISSED;
    const silence = Date.now() - heard;
    if (silence <= (source.readyState === EventSource.OPEN ? patience : Math.min(patience, OPENING_MS))) return;
    connection('lost');
    open();
  }

  function lookAtPage(): void {
    if (document.hidden) close();
    else if (source === undefined) open();
    else return;
    connection('connecting');
  }

  connection('connecting');
  lookAtPage();
  document.addEventListener('visibilitychange', lookAtPage);
  const clock = setInterval(lookAtClock, LOOK_MS);
  return () => {
    document.removeEventListener('visibilitychange', lookAtPage);
    clearInterval(clock);
    close();
  };
}
