import { deliverActionsEvent } from './actions-event.ts';
import type { Delivery } from './delivery.ts';
import type { ActionsSetup } from './setup.ts';
import type { TrackCall } from './track-call.ts';

const UNMAPPED = 'The destination has no mapping for track calls, so nothing is sent and no error is shown.';

/** What Actions makes of a track call. */
export function deliverTrackActions(call: TrackCall, { events }: ActionsSetup): Delivery {
  return events === undefined ? { calls: [], problems: [UNMAPPED] } : deliverActionsEvent(call, events);
}
