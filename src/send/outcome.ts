/**
 * Where a connection failed: between the browser and the host it called (`browser`), or between the browser and this
 * page's own server (`server`), which the sandbox and the relay live on.
 */
export type Where = 'browser' | 'server';

/** What came of a send. Bodies are redacted; `ms` is the time from the call to this verdict, in milliseconds. */
export type Outcome = { ms: number } & (
  | { cause: 'accepted'; status: number; body: string }
  /** `relayError` is set when the relay itself answered, without an answer of Amplitude; it holds the relay's reason. */
  | { cause: 'refused'; status: number; body: string; relayError?: string }
  | { cause: 'throttled'; status: 429; body: string; waitSeconds: number }
  /** It was sent, and the answer cannot be read: kept from the page (`browser`), or cut off (`server`). */
  | { cause: 'unreadable'; where: Where }
  /** Something in this browser or network keeps requests from the host. Nothing arrived. */
  | { cause: 'blocked' }
  | { cause: 'offline'; where: Where }
  /** No whole answer within `limitMs` milliseconds. It may have arrived. */
  | { cause: 'timed-out'; limitMs: number }
  /** Stopped by the user. If `sent`, the request was under way and may have arrived. */
  | { cause: 'cancelled'; sent: boolean }
);

/** The closed list of what can come of a send. */
export type Cause = Outcome['cause'];
