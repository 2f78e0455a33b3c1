import type { Report } from '../sandbox/report.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { StreamHello } from '../sandbox/stream-events.ts';
import type { ForwardingSwitch } from './forwarding.ts';

/** Reports, and characters, written at once. */
const BATCH = 200;
const BATCH_CHARACTERS = 64_000;

/** What a stream tells of. */
export interface Watched {
  sandbox: Pick<Sandbox, 'log' | 'subscribe' | 'onReset'>;
  forwarding: Pick<ForwardingSwitch, 'setting' | 'onChange'>;
  /** Another one after each start of the server. */
  run: string;
  /** Milliseconds between signs of life. */
  heartbeatMs: number;
}

/** What else there is to say than reports. Each thing is said once, however often it changed meanwhile. */
export type Due = 'hello' | 'reset' | 'forwarding' | 'heartbeat';

function eventOf(report: Report): string {
  return `id: ${report.id}\nevent: report\ndata: ${JSON.stringify(report)}\n\n`;
}

/** The id to go on after. One that is not held means: from the first one that is. */
function startOf(request: Request, newest: number | null): number {
  const asked = request.headers.get('last-event-id') || new URL(request.url).searchParams.get('after');
  const id = asked === null ? (newest ?? 0) : Number(asked);
  return Number.isSafeInteger(id) ? id : 0;
}

/** What is to be written next, as a reader goes through what is held at its own speed. */
export class Narrator {
  readonly #watched: Watched;
  readonly #due = new Set<Due>(['hello']);
  #last: number;

  constructor(watched: Watched, request: Request) {
    this.#watched = watched;
    this.#last = startOf(request, watched.sandbox.log().newest);
  }

  owe(due: Due): void {
    this.#due.add(due);
  }

  #say(due: Due): string {
    const { sandbox, forwarding, run, heartbeatMs: heartbeat } = this.#watched;
    const setting = forwarding.setting;
    // A comment would be a sign of life as well, but no page hears of it.
    if (due === 'heartbeat') return 'event: alive\ndata: null\n\n';
    if (due === 'reset') return 'event: reset\ndata: null\n\n';
    if (due === 'forwarding') return `event: forwarding\ndata: ${JSON.stringify(setting)}\n\n`;
    const { startedAfter } = sandbox.log();
    const hello: StreamHello = { run, startedAfter, heartbeat, forwarding: setting };
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
