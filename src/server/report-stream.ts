import { type Due, Narrator, type Watched } from './narrator.ts';

/** Milliseconds between signs of life, below the usual minute after which proxies give up. */
const HEARTBEAT_MS = 10_000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' };

const encoder = new TextEncoder();

/** How a stream is kept. */
export interface StreamOptions {
  /** Milliseconds between signs of life; a reader that takes nothing for so long, and as long again, is let go. */
  heartbeatMs?: number | undefined;
  /** Called once when the stream ends. */
  onEnd?: () => void;
}

/**
 * What the sandbox reports, as server-sent events. A `Last-Event-ID` header, or `?after=ID`, brings first what came
 * after that and is still held: all of it after `0`, or after an id of an earlier run. A reader is given no more than
 * it takes, and misses nothing while it is slow but what falls out of the sandbox's memory.
 */
export function reportStream(
  watched: Omit<Watched, 'heartbeatMs'>,
  request: Request,
  options: StreamOptions = {},
): Response {
  const { heartbeatMs = HEARTBEAT_MS, onEnd = () => {} } = options;
  if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const { sandbox, forwarding } = watched;
  const narrator = new Narrator({ ...watched, heartbeatMs }, request);
  let stop = () => {};
  let flush = () => {};
  let hasTaken = true;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      flush = () => {
        while ((controller.desiredSize ?? 0) > 0) {
          const text = narrator.next();
          if (text === '') return;
          controller.enqueue(encoder.encode(text));
        }
      };
      const owe = (due: Due) => {
        narrator.owe(due);
        flush();
      };
      const heartbeat = setInterval(() => {
        const isRead = (controller.desiredSize ?? 0) > 0;
        if (isRead) owe('heartbeat');
        else if (!hasTaken) {
          stop();
          controller.close();
        }
        hasTaken = false;
      }, heartbeatMs);
      const ends = [
        sandbox.subscribe(flush),
        sandbox.onReset(() => owe('reset')),
        forwarding.onChange(() => owe('forwarding')),
        onEnd,
      ];
      stop = () => {
        clearInterval(heartbeat);
        for (const end of ends.splice(0)) end();
      };
    },
    pull: () => {
      hasTaken = true;
      flush();
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: HEADERS });
}
