import type { Report } from '../sandbox/report.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Milliseconds between signs of life, below the usual minute after which proxies give up. */
const HEARTBEAT_MS = 15_000;
/** Events waiting for a reader that does not read; beyond it the stream ends, and the browser asks again. */
const MAX_WAITING = 500;

const encoder = new TextEncoder();

function eventOf(report: Report): string {
  return `id: ${report.id}\nevent: report\ndata: ${JSON.stringify(report)}\n\n`;
}

/** The part of a sandbox that can be watched. */
export type Watched = Pick<Sandbox, 'reports' | 'subscribe'>;

/** Reports the reader has not seen; all that are held if the last one it saw is not among them. */
function unseen(sandbox: Watched, lastId: string | null): readonly Report[] {
  if (lastId === null) return [];
  const held = sandbox.reports();
  return held.slice(held.findIndex(({ id }) => String(id) === lastId) + 1);
}

/**
 * What the sandbox reports, as server-sent events: one `report` for each, with its id. A `Last-Event-ID` header brings
 * what came after it and is still held.
 */
export function reportStream(sandbox: Watched, request: Request, heartbeatMs = HEARTBEAT_MS): Response {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' };
  if (request.method === 'HEAD') return new Response(null, { headers });
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) > -MAX_WAITING) return;
        stop();
        controller.close();
      };
      write(`retry: 1000\n\n${unseen(sandbox, request.headers.get('last-event-id')).map(eventOf).join('')}`);
      const unsubscribe = sandbox.subscribe((report) => write(eventOf(report)));
      const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
      stop = () => {
        clearInterval(heartbeat);
        unsubscribe();
      };
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers });
}
