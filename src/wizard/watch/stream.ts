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
/** A clock that was not looked at for so long belongs to a machine that slept; its connections may be dead. */
const SLEPT_MS = 30_000;
const LOOK_MS = 5_000;

/**
 * Follows the sandbox's stream until it is ended. A connection that breaks is made again: by the browser, which says
 * what it saw last, or by a new request for what came after `lastId()`.
 * @returns what ends it
 */
export function followStream(lastId: () => number, { news, connection }: StreamListener): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let looked = Date.now();

  function open(): void {
    clearTimeout(again);
    source?.close();
    const opened = new EventSource(`/sandbox/stream?after=${lastId()}`);
    source = opened;
    for (const kind of NEWS)
      opened.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        if (source === opened) news(kind, data);
      });
    opened.addEventListener('open', () => source === opened && connection('open'));
    opened.addEventListener('error', () => {
      if (source !== opened) return;
      connection('lost');
      // After an answer that is no stream, the browser asks no more.
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  }

  function lookAtClock(): void {
    const slept = Date.now() - looked > SLEPT_MS;
    looked = Date.now();
    if (slept) open();
  }

  connection('connecting');
  open();
  const clock = setInterval(lookAtClock, LOOK_MS);
  return () => {
    clearInterval(clock);
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
}
