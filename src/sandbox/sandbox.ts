import type { Setup } from '../segment/setup.ts';
import type { Answer } from './answer.ts';
import { preflight, toResponse } from './cors.ts';
import { CutConnection } from './cut-connection.ts';
import { Drops } from './drops.ts';
import { type Fault, readFault } from './faults.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { Listeners } from './listeners.ts';
import { makeReport } from './make-report.ts';
import { MEMORY_LIMITS, type MemoryLimits } from './memory-limits.ts';
import { Project } from './project.ts';
import { type Received, receive } from './receive.ts';
import type { Report } from './report.ts';
import { Ring } from './ring.ts';
import { type SandboxState, stateOf } from './state.ts';
import { requestOf, track } from './tracking.ts';
import { wait } from './wait.ts';

/** Amplitude's ingestion endpoints, and Segment's before them, as one function with a memory. */
export interface Sandbox {
  /**
   * Answers a request to any address whose path ends in that of an endpoint. `?fault=…` provokes a fault. What is for
   * Segment (`/v1/batch`) goes through the destination, and what that sends is answered and reported in its turn.
   * @throws CutConnection if the connection is to be cut; the signal's reason if the request is aborted
   */
  fetch: (request: Request) => Promise<Response>;
  /**
   * Has a listener told of every request but preflights, once its answer stands; one that throws is not told again.
   * Returns what ends it.
   */
  subscribe: (listener: (report: Report) => void) => () => void;
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
}

/** What a sandbox holds between two resets. */
interface Held {
  project: Project;
  reports: Ring<Report>;
  listed?: readonly Report[] | undefined;
  state?: SandboxState | undefined;
}

const UNKNOWN_FAULT = 'The sandbox knows no such fault, so it answered as usual.';

async function play(fault: Fault | undefined, signal: AbortSignal): Promise<void> {
  if (fault?.id === 'slow') await wait(fault.waitMs, signal);
  if (fault?.id === 'cut') throw new CutConnection();
}

/** Makes a sandbox with an empty memory. It needs nothing but web standards. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { knowsKey = () => true, now = Date.now, maxBodyBytes = Number.POSITIVE_INFINITY } = options;
  const limits = { ...MEMORY_LIMITS, ...options.limits };
  const empty = (): Held => ({ project: new Project(limits), reports: new Ring(limits.reports, limits.characters) });
  const listeners = new Listeners<Report>();
  let lastId = 0;
  let held = empty();
  let setup: Setup = { mode: 'actions', region: 'us' };

  const report = (received: Received, judgement: Judgement | undefined, drops: Drops, via?: number): number => {
    lastId = Math.max(lastId + 1, now());
    const made = makeReport(lastId, now(), received, judgement, drops, via);
    held.reports.push(made, JSON.stringify(made).length);
    held.listed = undefined;
    held.state = undefined;
    listeners.tell(made);
    return made.id;
  };

  const answerTo = (received: Received, fault: Fault | undefined, drops: Drops, via?: number): Answer => {
    const { project } = held;
    const judgement = judge(received, { project, knowsKey, now: now(), fault, drops });
    project.trim();
    report(received, judgement, drops, via);
    return judgement.answer;
  };

  /** Segment answers its caller, and its destination sends on what it makes of that. */
  const passOn = async (received: Received, fault: Fault | undefined, drops: Drops): Promise<Answer> => {
    const { answer, users, deliveries } = track(received, setup, drops);
    const id = report(received, { answer, users, effects: [], events: [] }, drops);
    for (const calls of deliveries)
      for (const call of calls) {
        const { status } = answerTo(await receive(requestOf(call, setup), maxBodyBytes), fault, new Drops(), id);
        if (status !== 200) break;
      }
    return answer;
  };

  return {
    fetch: async (request) => {
      if (request.method === 'OPTIONS') return preflight(request);
      const received = await receive(request, maxBodyBytes);
      const fault = received.fault === null ? undefined : readFault(received.fault);
      const drops = new Drops();
      if (received.fault !== null && fault === undefined) drops.add('fault', UNKNOWN_FAULT);
      try {
        await play(fault, request.signal);
      } catch (error) {
        report(received, undefined, drops);
        throw error;
      }
      const answer =
        received.tracking === undefined ? answerTo(received, fault, drops) : await passOn(received, fault, drops);
      return toResponse(answer);
    },
    subscribe: (listener) => listeners.add(listener),
    reports: () => {
      held.listed ??= held.reports.items();
      return held.listed;
    },
    state: () => {
      held.state ??= stateOf(held.project, held.reports.forgotten);
      return held.state;
    },
    reset: () => {
      held = empty();
    },
    destination: () => setup,
    setDestination: (next) => {
      setup = next;
    },
  };
}
