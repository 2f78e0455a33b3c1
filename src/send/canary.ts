import { startDeadline, untilAborted } from './deadline.ts';
import { type Fetch, probeOf } from './wire.ts';

/** How to find out what is reachable. */
export interface Surroundings {
  fetch: Fetch;
  /** Whether the browser believes to be connected; `navigator.onLine`. */
  online: () => boolean;
  /** This page's own server; without one, nothing is asked of it. */
  origin: string | undefined;
  /** Milliseconds a canary may take. */
  canaryMs: number;
  /** The user's wish to stop. */
  cancel: AbortSignal | undefined;
}

async function answers(url: string, method: 'GET' | 'HEAD', { fetch, canaryMs, cancel }: Surroundings) {
  const deadline = startDeadline(canaryMs, cancel);
  try {
    await untilAborted(fetch(probeOf(url, method, deadline.signal)), deadline.signal);
    return true;
  } catch {
    return false;
  } finally {
    deadline.release();
  }
}

/** Whether this page's own server answers, with whatever status. True if it has none. */
export function ownServerAnswers(surroundings: Surroundings): Promise<boolean> {
  const { origin } = surroundings;
  return origin === undefined ? Promise.resolve(true) : answers(`${origin}/`, 'HEAD', surroundings);
}

/**
 * Whether an endpoint can be reached. It is asked under the very path of the send, which filter lists may name, with
 * nothing in the query, so that there is nothing to record.
 */
export function endpointAnswers(url: string, surroundings: Surroundings): Promise<boolean> {
  return answers(url.replace(/[?#].*$/, ''), 'GET', surroundings);
}
