import type { Report } from '../sandbox/report.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { StreamHello } from '../sandbox/stream-events.ts';
import type { ForwardingSwitch } from './forwarding.ts';

/** Milliseconds between signs of life, below the usual minute after which proxies give up. */
const HEARTBEAT_MS = 15_000;
/** Reports, and characters, written at once. */
const BATCH = 200;
const BATCH_CHARACTERS = 64_000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' };

const encoder = new TextEncoder();

/** What a stream tells of. */
export interface Watched {
  sandbox: Pick<Sandbox, 'log' | 'subscribe' | 'onReset'>;
  forwarding: Pick<ForwardingSwitch, 'setting' | 'onChange'>;
  /** Another one after each start of the server. */
  run: string;
}

/** How a stream is kept. */
export interface StreamOptions {
  /** Milliseconds between signs of life; a reader that takes nothing for so long, and as long again, is let go. */
  heartbeatMs?: number | undefined;
  /** Called once when the stream ends. */
  onEnd?: () => void;
}

/** What else there is to say than reports. Each thing is said once, however often it changed meanwhile. */
type Due = 'hello' | 'reset' | 'forwarding' | 'heartbeat';

function eventOf(report: Report): string {
  return `id: ${report.id}\nevent: report\ndata: ${JSON.stringify(report)}\n\n`;
}

/** The id to go on after. One that is not held means: from the first one that is. */
function startOf(request: Request, newest: number | null): { last: number; isReturn: boolean } {
  const seen = request.headers.get('last-event-id') || null;
  const asked = seen ?? new URL(request.url).searchParams.get('after');
  const id = asked === null ? (newest ?? 0) : Number(asked);
  return { last: Number.isSafeInteger(id) ? id : 0, isReturn: seen !== null };
}

/** What is to be written next, as a reader goes through what is held at its own speed. */
class Narrator {
  readonly #watched: Watched;
  readonly #due = new Set<Due>(['hello']);
  #last: number;

  constructor(watched: Watched, request: Request) {
    this.#watched = watched;
    const log = watched.sandbox.log();
    const { last, isReturn } = startOf(request, log.newest);
    this.#last = last;
    // The reader saw something before the reset, and was away when it happened.
    if (isReturn && last > 0 && last <= log.startedAfter) this.#due.add('reset');
  }

  owe(due: Due): void {
    this.#due.add(due);
  }

  #say(due: Due): string {
    const { sandbox, forwarding, run } = this.#watched;
    const setting = forwarding.setting;
    if (due === 'heartbeat') return ':\n\n';
    if (due === 'reset') return 'event: reset\ndata: null\n\n';
    if (due === 'forwarding') return `event: forwarding\ndata: ${JSON.stringify(setting)}\n\n`;
    const { forgotten, newest } = sandbox.log();
    const hello: StreamHello = { run, forgotten, newest, forwarding: setting };
    // The id brings a browser back to this place if the connection breaks before the first report.
    return `retry: 1000\nid: ${this.#last}\nevent: hello\ndata: ${JSON.stringify(hello)}\n\n`;
  }

  /** The next events, or nothing if all is said. */
  next(): string {
    let text = [...this.#due].map((due) => this.#say(due)).join('');
    this.#due.clear();
    for (const report of this.#watched.sandbox.log().after(this.#last, BATCH)) {
      if (text.length > BATCH_CHARACTERS) break;
      text += eventOf(report);
      this.#last = report.id;
    }
    return text;
  }
}

/**
 * What the sandbox reports, as server-sent events. A `Last-Event-ID` header, or `?after=ID`, brings first what came
 * after that and is still held: all of it after `0`, or after an id of an earlier run. A reader is given no more than
 * it takes, and misses nothing while it is slow but what falls out of the sandbox's memory.
 */
export function reportStream(watched: Watched, request: Request, options: StreamOptions = {}): Response {
  const { heartbeatMs = HEARTBEAT_MS, onEnd = () => {} } = options;
  if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const { sandbox, forwarding } = watched;
  const narrator = new Narrator(watched, request);
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
