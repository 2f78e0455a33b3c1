import type { Setup } from '../segment/setup.ts';
import type { Answer } from './answer.ts';
import { ByteBudget } from './byte-budget.ts';
import { preflight, toResponse } from './cors.ts';
import { CutConnection } from './cut-connection.ts';
import { Drops } from './drops.ts';
import { type Fault, readFault } from './faults.ts';
import { refused } from './judgement.ts';
import { MEMORY_LIMITS, type MemoryLimits } from './memory-limits.ts';
import { type PassOn, passedCall } from './pass-on.ts';
import { type Received, receive } from './receive.ts';
import type { Report } from './report.ts';
import type { HeldReports } from './report-log.ts';
import { Service } from './service.ts';
import type { SandboxState } from './state.ts';
import { wait } from './wait.ts';

/** Amplitude's ingestion endpoints, and Segment's before them, as one function with a memory. */
export interface Sandbox {
  /**
   * Answers a request to any address whose path ends in that of an endpoint. `?fault=…` provokes a fault. What is for
   * Segment (`/v1/batch`) goes through the destination, and what that sends is answered and reported in its turn.
   * @param passOn asks Amplitude, whose answer is then given; what it refuses, the sandbox does not take in either
   * @throws CutConnection if the connection is to be cut; the signal's reason if the request is aborted
   */
  fetch: (request: Request, passOn?: PassOn) => Promise<Response>;
  /** Reports a request that came to no endpoint, whatever its path looks like, and answers it as told. */
  refuse: (request: Request, answer: Answer) => Promise<Response>;
  /**
   * Has a listener told of every request but preflights, once its answer stands; one that throws is not told again.
   * Returns what ends it.
   */
  subscribe: (listener: (report: Report) => void) => () => void;
  /** Has a listener told of every reset. Returns what ends it. */
  onReset: (listener: () => void) => () => void;
  /** The reports until the next reset, to be read in parts. */
  log: () => HeldReports;
  /** Newest last. The same array until there is news; `state().forgotten.reports` says how many fell out. */
  reports: () => readonly Report[];
  /** The same object until there is news. */
  state: () => SandboxState;
  /** Forgets everything, the reports included. */
  reset: () => void;
  /** How Segment's destination is set up; Amplitude (Actions) without a mapping for groups until it is set. */
  destination: () => Setup;
  /** Sets up the destination for what arrives from now on. */
  setDestination: (setup: Setup) => void;
}

/** How a sandbox differs from the usual one. */
export interface SandboxOptions {
  /** Whether a key, never empty, is known. Every key is, unless given. */
  knowsKey?: (key: string) => boolean;
  /** Milliseconds since the epoch. */
  now?: () => number;
  limits?: Partial<MemoryLimits>;
  /** Most bytes to hold of a body, below what the endpoints take (1 MB; 20 MB for `/batch`). */
  maxBodyBytes?: number;
  /** Most bytes to hold of all bodies that are being read; beyond it, a body is answered as too large. */
  maxBytesUnderWay?: number;
}

const UNKNOWN_FAULT = 'The sandbox knows no such fault, so it answered as usual.';

async function play(fault: Fault | undefined, signal: AbortSignal): Promise<void> {
  if (fault?.id === 'slow') await wait(fault.waitMs, signal);
  if (fault?.id === 'cut') throw new CutConnection();
}

/** Makes a sandbox with an empty memory. It needs nothing but web standards. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { knowsKey = () => true, now = Date.now } = options;
  const { maxBodyBytes = Number.POSITIVE_INFINITY, maxBytesUnderWay = Number.POSITIVE_INFINITY } = options;
  const room = { each: maxBodyBytes, together: new ByteBudget(maxBytesUnderWay) };
  const service = new Service({ knowsKey, now, room, limits: { ...MEMORY_LIMITS, ...options.limits } });

  const answerTo = async (request: Request, received: Received, passOn: PassOn | undefined): Promise<Answer> => {
    const fault = received.fault === null ? undefined : readFault(received.fault);
    const drops = new Drops();
    if (received.fault !== null && fault === undefined) drops.add('fault', UNKNOWN_FAULT);
    const call = fault === undefined ? passedCall(request, received) : undefined;
    try {
      await play(fault, request.signal);
      if (passOn !== undefined && call !== undefined)
        return service.takePassed(received, await passOn(call, request.signal), drops);
    } catch (error) {
      service.report(received, undefined, drops);
      throw error;
    }
    return received.tracking === undefined
      ? service.answer(received, fault, drops)
      : service.answerAsSegment(received, fault, drops);
  };

  return {
    fetch: async (request, passOn) => {
      if (request.method === 'OPTIONS') return preflight(request);
      return toResponse(await answerTo(request, await receive(request, room), passOn));
    },
    refuse: async (request, answer) => {
      if (request.method === 'OPTIONS') return preflight(request);
      service.report(await receive(request, room, true), refused(answer), new Drops());
      return toResponse(answer);
    },
    subscribe: (listener) => service.reported.add(listener),
    onReset: (listener) => service.emptied.add(listener),
    log: () => service.log,
    reports: () => service.log.all(),
    state: () => service.state(),
    reset: () => service.reset(),
    destination: () => service.setup,
    setDestination: (setup) => {
      service.setup = setup;
    },
  };
}
