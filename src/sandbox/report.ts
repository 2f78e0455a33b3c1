import type { Endpoint } from '../amplitude/endpoints.ts';
import type { Effect } from '../plan/effects.ts';
import type { UserRef } from '../plan/plan.ts';
import type { TrackingPath } from '../segment/tracking-paths.ts';
import type { Dropped } from './drops.ts';
import type { AttachedGroup } from './project.ts';
import type { ToldRequest } from './told-request.ts';

/** An event as the service takes it in. */
export interface ReportedEvent {
  type: string;
  user: UserRef;
  /** Given with it, or copied from its user; on `$identify`, those it puts the user into. None on `$groupidentify`. */
  groups: AttachedGroup[];
}

/** What the sandbox tells about one request. It holds no API key. */
export interface Report {
  /** Rises from report to report, also across restarts of the sandbox. */
  id: number;
  /** Rises by one from report to report since the last reset, from 1: where one is missing, it fell out of memory. */
  number: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** Null for a path that is none of the four. */
  endpoint: Endpoint | null;
  /** What of Segment's tracking API was called, if it was that. What the destination sends on has reports of its own. */
  tracking: TrackingPath | null;
  /** The report of the call to Segment that its destination sent this for. */
  via: number | null;
  method: string;
  request: ToldRequest;
  /** Bytes of the body on the wire. */
  bytes: number;
  users: UserRef[];
  /** What the sender calls itself, such as `amplitude-ts/2.45.6`. */
  library: string | null;
  /** What the request did, as it says itself: none if it was refused, nor for ignored duplicates. */
  effects: Effect[];
  /** Events taken in, `$identify` and `$groupidentify` included. */
  events: ReportedEvent[];
  /** User properties that its identifications `$set` while they named no group. */
  setAlone: string[];
  /** What the real service would drop without a word. */
  dropped: Dropped[];
  /** How many users, effects and drops are too many to be listed here. */
  leftOut: number;
  /** How many of these are effects. */
  effectsLeftOut: number;
  /** Null if there was none: the connection was cut, or the client gave up. */
  answer: { status: number; body: string } | null;
  /** That the wizard's own page sent it, and no app did; or what Segment's destination made of such a call. */
  isOwn?: true;
  /** Who answered: the sandbox, or Amplitude where requests are passed on. */
  answeredBy: 'sandbox' | 'amplitude';
  /** The `fault` that was asked for. */
  fault: string | null;
}
