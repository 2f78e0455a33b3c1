import { deliverClassicCloudEvent, deliverClassicWebEvent } from './classic-event.ts';
import type { Delivery } from './delivery.ts';
import type { PlanClassicSetup } from './setup.ts';
import type { TrackCall } from './track-call.ts';

/** What Classic makes of a track call. */
export function deliverTrackClassic(call: TrackCall, { mode, settings }: PlanClassicSetup): Delivery {
  return mode === 'classic-web' ? deliverClassicWebEvent(call, settings) : deliverClassicCloudEvent(call);
}
