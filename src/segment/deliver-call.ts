import { deliverClassicAndroid, deliverClassicIos } from './classic-phone.ts';
import { deliverGroup } from './deliver-group.ts';
import { deliverTrack } from './deliver-track.ts';
import type { Delivery } from './delivery.ts';
import type { PlanSetup, Setup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';

const EVENT_ON_PHONE: Delivery = { calls: [], problems: ['What Classic sends of an event on a phone is not shown.'] };

function isOnPhone(setup: Setup): setup is Exclude<Setup, PlanSetup> {
  return setup.mode === 'classic-ios' || setup.mode === 'classic-android';
}

/** What a destination makes of a call. */
export function deliverCall(call: SegmentCall, setup: Setup): Delivery {
  if (isOnPhone(setup)) {
    if (isTrack(call)) return EVENT_ON_PHONE;
    return setup.mode === 'classic-ios' ? deliverClassicIos(call, setup.settings) : deliverClassicAndroid(call);
  }
  return isTrack(call) ? deliverTrack(call, setup) : deliverGroup(call, setup);
}
