import { readAtMost } from '../sandbox/read-at-most.ts';
import { TIMEOUT_MS as PAGE_TIMEOUT_MS } from '../send/send.ts';

/** Less than the page waits, so that the page hears whose delay it was. */
export const EXCHANGE_TIMEOUT_MS = PAGE_TIMEOUT_MS - 1_000;
/** Amplitude's answers are a few hundred bytes; a 400 lists the events it refused. */
const MAX_ANSWER_BYTES = 4_000_000;

/** Amplitude's answer, or why there is none. */
export type Exchanged =
  | { status: number; contentType: string | null; body: Uint8Array<ArrayBuffer> }
  | 'unreachable'
  | 'timed-out';

/** A redirect is not followed: the hosts are fixed. */
async function ask(url: string, init: RequestInit): Promise<Exchanged> {
  const { status, headers, body } = await fetch(url, { ...init, redirect: 'manual' });
  const bytes = await readAtMost(body, MAX_ANSWER_BYTES);
  if (bytes === undefined || status < 200 || (status >= 300 && status < 400)) return 'unreachable';
  return { status, contentType: headers.get('content-type'), body: bytes };
}

/**
 * Asks Amplitude on behalf of somebody. Never throws.
 * @param client the signal of whoever waits for the answer; once it aborts, the exchange is unreachable
 * @param timeoutMs milliseconds
 */
export async function exchange(
  url: string,
  init: RequestInit,
  client: AbortSignal,
  timeoutMs: number,
): Promise<Exchanged> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await ask(url, { ...init, signal: AbortSignal.any([timeout, client]) });
  } catch {
    return timeout.aborted ? 'timed-out' : 'unreachable';
  }
}
