import { deliverGroupActions } from './deliver-group-actions.ts';
import { deliverGroupClassic } from './deliver-group-classic.ts';
import { deliverOnPhone } from './deliver-on-phone.ts';
import { deliverTrackActions } from './deliver-track-actions.ts';
import { deliverTrackClassic } from './deliver-track-classic.ts';
import type { Delivery } from './delivery.ts';
import { isOnPhone, type Setup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';

/** What a destination makes of a call. */
export function deliverCall(call: SegmentCall, setup: Setup): Delivery {
  if (isOnPhone(setup)) return deliverOnPhone(call, setup);
  if (setup.mode === 'actions')
    return isTrack(call) ? deliverTrackActions(call, setup) : deliverGroupActions(call, setup);
  return isTrack(call) ? deliverTrackClassic(call, setup) : deliverGroupClassic(call, setup);
}
