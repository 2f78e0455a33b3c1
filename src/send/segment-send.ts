import type { HttpRequest } from '../amplitude/request.ts';
import { isTrack, type SegmentCall } from '../segment/track-call.ts';
import { TRACKING_HOSTS } from '../segment/tracking-paths.ts';
import type { Outcome } from './outcome.ts';
import { type SendOptions, send } from './send.ts';

/** Where a Segment workspace keeps its data. */
export type Workspace = keyof typeof TRACKING_HOSTS;

/**
 * A call as Segment's own library for pages posts it: the key in the body, and as text, which no browser asks leave for
 * first.
 */
export function trackingPost(call: SegmentCall, workspace: Workspace, writeKey: string): HttpRequest {
  const type = isTrack(call) ? 'track' : 'group';
  return {
    method: 'POST',
    url: `${TRACKING_HOSTS[workspace]}/v1/${type}`,
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({ ...call, type, writeKey }),
  };
}

/** Sends a call to Segment's tracking API, once, and says what came of it. */
export function sendToSegment(
  call: SegmentCall,
  workspace: Workspace,
  options: SendOptions & { apiKey: string },
): Promise<Outcome> {
  return send(trackingPost(call, workspace, options.apiKey), options);
}
