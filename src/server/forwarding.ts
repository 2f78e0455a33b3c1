import { HOSTS, PATHS } from '../amplitude/endpoints.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { REGIONS, type Region } from '../plan/plan.ts';
import { textAnswer } from '../sandbox/answer.ts';
import { Listeners } from '../sandbox/listeners.ts';
import type { PassedAnswer, PassedCall, PassOn } from '../sandbox/pass-on.ts';
import type { Forwarding } from '../sandbox/stream-events.ts';
import { EXCHANGE_TIMEOUT_MS, type Exchanged, exchange } from './exchange.ts';

/** Whether requests are passed on to Amplitude, and how. */
export interface ForwardingOptions {
  /** Hosts to pass on to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string> | undefined;
  /** Milliseconds until Amplitude is given up. */
  timeoutMs?: number | undefined;
}

/** Reads the setting as the page sends it: undefined if it is none. */
export function parseForwarding(json: unknown): Forwarding | null | undefined {
  if (json === null) return null;
  const region = isDictionary(json) ? REGIONS.find((known) => known === json.region) : undefined;
  return region && { region };
}

function answerOf(exchanged: Exchanged, timeoutMs: number): PassedAnswer {
  const own = (status: number, text: string): PassedAnswer => ({
    answer: textAnswer(status, text),
    answeredBy: 'sandbox',
  });
  if (exchanged === 'unreachable')
    return own(502, 'The wizard was to pass this on to Amplitude, and could not reach it from this machine.');
  if (exchanged === 'timed-out')
    return own(
      504,
      `The wizard passed this on to Amplitude, which did not answer within ${timeoutMs / 1000} seconds. It may have arrived.`,
    );
  const body = new TextDecoder().decode(exchanged.body);
  const { status, contentType } = exchanged;
  return {
    answer: { status, contentType: contentType ?? 'text/plain; charset=utf-8', body, told: body },
    answeredBy: 'amplitude',
  };
}

/** The setting, off at first, and the way to Amplitude while it is on. Keeps and logs nothing of what is passed on. */
export class ForwardingSwitch {
  readonly #changes = new Listeners<Forwarding | null>();
  readonly #upstream: Record<Region, string>;
  readonly #timeoutMs: number;
  #setting: Forwarding | null = null;

  constructor({ upstream = HOSTS, timeoutMs = EXCHANGE_TIMEOUT_MS }: ForwardingOptions = {}) {
    this.#upstream = upstream;
    this.#timeoutMs = timeoutMs;
  }

  get setting(): Forwarding | null {
    return this.#setting;
  }

  set(next: Forwarding | null): void {
    if (next?.region === this.#setting?.region) return;
    this.#setting = next;
    this.#changes.tell(next);
  }

  /** Has a listener told of every change. Returns what ends it. */
  onChange(listener: (setting: Forwarding | null) => void): () => void {
    return this.#changes.add(listener);
  }

  /** The way to Amplitude for a request that comes now; nothing while the setting is off. */
  passOn(): PassOn | undefined {
    if (this.#setting === null) return undefined;
    const host = this.#upstream[this.#setting.region];
    return (call, signal) => this.#pass(host, call, signal);
  }

  async #pass(host: string, call: PassedCall, signal: AbortSignal): Promise<PassedAnswer> {
    const headers: [string, string][] = [];
    if (call.contentType !== null) headers.push(['content-type', call.contentType]);
    if (call.contentEncoding !== null) headers.push(['content-encoding', call.contentEncoding]);
    const init = { method: call.method, headers, body: call.method === 'GET' ? null : call.body };
    const exchanged = await exchange(host + PATHS[call.endpoint] + call.search, init, signal, this.#timeoutMs);
    signal.throwIfAborted();
    return answerOf(exchanged, this.#timeoutMs);
  }
}
