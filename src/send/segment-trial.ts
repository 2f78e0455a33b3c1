import type { Report } from '../sandbox/report.ts';
import { isTrack, type SegmentCall } from '../segment/track-call.ts';
import { SANDBOX_KEY } from './sandbox-key.ts';
import type { Fetch } from './wire.ts';

/** What became of a call: Segment's report of it, and those of what its destination sent on. */
export interface Hops {
  call: Report;
  sent: Report[];
}

/** A call as the sandbox's Segment takes it. */
export function trackingRequest(call: SegmentCall, origin: string, signal?: AbortSignal): Request {
  const type = isTrack(call) ? 'track' : 'group';
  return new Request(`${origin}/sandbox/segment/v1/${type}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${btoa(`${SANDBOX_KEY}:`)}` },
    body: JSON.stringify({ type, ...call }),
    credentials: 'omit',
    cache: 'no-store',
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The newest call to Segment among reports, with what was sent for it. */
export function lastHops(reports: readonly Report[]): Hops | undefined {
  const call = reports.findLast(({ tracking }) => tracking !== null);
  return call && { call, sent: reports.filter(({ via }) => via === call.id) };
}

/**
 * Sends a call to the sandbox's Segment, whose destination is set up already.
 * @param reports asks the sandbox what it was told
 * @throws whatever the network throws, and an Error if the sandbox does not tell what became of the call
 */
export async function tryCall(
  call: SegmentCall,
  { origin, fetch, reports }: { origin: string; fetch: Fetch; reports: () => Promise<readonly Report[]> },
): Promise<Hops> {
  await fetch(trackingRequest(call, origin));
  const hops = lastHops(await reports());
  if (!hops) throw new Error('The sandbox does not tell what became of the call.');
  return hops;
}
