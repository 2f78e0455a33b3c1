import type { Call } from '../amplitude/call.ts';
import { KEY_PLACEHOLDER } from '../amplitude/request.ts';
import type { Region } from '../plan/plan.ts';
import type { History } from './history.ts';
import type { Outcome } from './outcome.ts';
import { type SendOptions, send } from './send.ts';
import { type DestinationId, requestFor } from './transport.ts';
import type { Fetch } from './wire.ts';

/** One call to fire, with its label. */
export interface Shot {
  what: string;
  call: Call;
  destination: DestinationId;
  region: Region;
  /** A fault to provoke in the sandbox, such as `429`. */
  fault?: string;
}

/** What a dispatcher works with. */
export interface DispatchOptions extends Pick<SendOptions, 'timeoutMs' | 'online' | 'canaryMs'> {
  history: History;
  /** This page's own server, such as `http://127.0.0.1:4173`. */
  origin: string;
  /** What sends to a destination, where it is not the browser's fetch: the sandbox inside the page. */
  fetchFor?: (destination: DestinationId) => Fetch | undefined;
}

/** Sends one thing at a time. */
export interface Dispatcher {
  /**
   * Fires one after the other, and stops behind the first that is not accepted. Resolves with the outcomes so far.
   * Does nothing and returns undefined while something is under way: a double click sends once.
   */
  fire: (shots: readonly Shot[], apiKey: string) => Promise<Outcome[]> | undefined;
  /** Stops waiting; what has not been fired stays unsent. */
  cancel: () => void;
  isBusy: () => boolean;
}

/** Puts sending and history together. The key lives for the time of `fire` only. */
export function createDispatcher({ history, origin, fetchFor, ...options }: DispatchOptions): Dispatcher {
  let current: AbortController | undefined;

  async function fireOne({ what, call, destination, region, fault }: Shot, apiKey: string, signal: AbortSignal) {
    const route = { destination, region, origin };
    const id = history.begin({
      at: Date.now(),
      what,
      destination,
      region,
      call,
      request: requestFor(call, route, KEY_PLACEHOLDER, fault),
    });
    const fetch = fetchFor?.(destination);
    const outcome = await send(requestFor(call, route, apiKey, fault), {
      ...options,
      ...(fetch === undefined ? {} : { fetch }),
      apiKey,
      signal,
      origin,
    });
    history.settle(id, outcome);
    return outcome;
  }

  async function fireAll(shots: readonly Shot[], apiKey: string, controller: AbortController) {
    const outcomes: Outcome[] = [];
    try {
      for (const shot of shots) {
        const outcome = await fireOne(shot, apiKey, controller.signal);
        outcomes.push(outcome);
        if (outcome.cause !== 'accepted' || controller.signal.aborted) break;
      }
    } finally {
      current = undefined;
    }
    return outcomes;
  }

  return {
    fire: (shots, apiKey) => {
      if (current !== undefined) return undefined;
      current = new AbortController();
      return fireAll(shots, apiKey, current);
    },
    cancel: () => current?.abort(),
    isBusy: () => current !== undefined,
  };
}
