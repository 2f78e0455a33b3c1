import { deliverActionsEvent } from './actions-event.ts';
import { deliverClassicCloudEvent, deliverClassicWebEvent } from './classic-event.ts';
import type { Delivery } from './delivery.ts';
import type { PlanSetup } from './setup.ts';
import type { TrackCall } from './track-call.ts';

const UNMAPPED = 'The destination has no mapping for track calls, so nothing is sent and no error is shown.';

/** What a destination makes of a track call. */
export function deliverTrack(call: TrackCall, setup: PlanSetup): Delivery {
  switch (setup.mode) {
    case 'actions':
      return setup.events === undefined ? { calls: [], problems: [UNMAPPED] } : deliverActionsEvent(call, setup.events);
    case 'classic-cloud':
      return deliverClassicCloudEvent(call);
    case 'classic-web':
      return deliverClassicWebEvent(call, setup.settings);
  }
}
