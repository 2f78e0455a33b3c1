import type { HttpRequest } from '../amplitude/request.ts';
import type { Surroundings } from './canary.ts';
import { startDeadline, untilAborted } from './deadline.ts';
import type { NoAnswer } from './no-answer.ts';
import type { Outcome } from './outcome.ts';
import { answerTo, outcomeOfAnswer } from './read-answer.ts';
import { type Fetch, postOf } from './wire.ts';

/** Milliseconds after which waiting for an answer ends. */
export const TIMEOUT_MS = 15_000;
const CANARY_MS = 4_000;

/** How a request is sent. */
export interface SendOptions {
  /** The key in the request, so that it can be masked wherever the answer repeats it. */
  apiKey?: string;
  /** The user's Cancel. */
  signal?: AbortSignal;
  /** Milliseconds to wait for the whole answer. */
  timeoutMs?: number;
  /** What sends; the browser's fetch unless given. */
  fetch?: Fetch;
  /** Whether there is a connection at all; `navigator.onLine` unless given. */
  online?: () => boolean;
  /** This page's own server; the page's origin unless given. Requests to it are not subject to CORS. */
  origin?: string;
  /** Milliseconds each canary may take. */
  canaryMs?: number;
}

function surroundingsOf({ fetch = globalThis.fetch, online, origin, canaryMs, signal }: SendOptions): Surroundings {
  return {
    fetch,
    online: online ?? (() => globalThis.navigator?.onLine !== false),
    origin: origin ?? globalThis.location?.origin,
    canaryMs: canaryMs ?? CANARY_MS,
    cancel: signal,
  };
}

/** What finds out why there is no answer; most sends never ask. */
export const loadReasons = () => import('./no-answer.ts');

/** Why there is no answer. If not even that can be loaded, it is this page's own server that is gone. */
async function whyNot(url: string, surroundings: Surroundings): Promise<NoAnswer> {
  const reasons = await loadReasons().catch(() => undefined);
  return reasons?.whyNoAnswer(url, surroundings) ?? { cause: 'offline', where: 'server' };
}

/**
 * Sends a request once and says what came of it. Nothing is tried again, since `$add` and `$append` would count twice.
 * (Chromium itself repeats a POST whose reused connection is closed without any answer; a page cannot forbid that.)
 * Never rejects for anything the network does; throws a TypeError if the request cannot be sent at all (a bad URL).
 */
export async function send(request: HttpRequest, options: SendOptions = {}): Promise<Outcome> {
  const { apiKey, signal: cancel, timeoutMs: limitMs = TIMEOUT_MS } = options;
  const surroundings = surroundingsOf(options);
  const { fetch } = surroundings;
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  if (cancel?.aborted) return { cause: 'cancelled', sent: false, ms: ms() };

  const deadline = startDeadline(limitMs, cancel);
  try {
    const wire = postOf(request, deadline.signal);
    const answer = await untilAborted(answerTo(wire, fetch), deadline.signal).catch(() => undefined);
    if (answer !== undefined) return { ...outcomeOfAnswer(request.url, answer, apiKey), ms: ms() };
    const passed = deadline.passed();
    if (passed === 'timed-out') return { cause: 'timed-out', limitMs, ms: ms() };
    if (passed === 'cancelled') return { cause: 'cancelled', sent: true, ms: ms() };
  } finally {
    deadline.release();
  }
  const reason = await whyNot(request.url, surroundings);
  return cancel?.aborted ? { cause: 'cancelled', sent: true, ms: ms() } : { ...reason, ms: ms() };
}
