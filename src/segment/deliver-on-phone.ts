import { deliverClassicAndroid, deliverClassicIos } from './classic-phone.ts';
import type { Delivery } from './delivery.ts';
import type { PhoneSetup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';

const EVENT_ON_PHONE: Delivery = { calls: [], problems: ['What Classic sends of an event on a phone is not shown.'] };

/** What Classic makes of a call in an app on a phone. */
export function deliverOnPhone(call: SegmentCall, { mode, settings }: PhoneSetup): Delivery {
  if (isTrack(call)) return EVENT_ON_PHONE;
  return mode === 'classic-ios' ? deliverClassicIos(call, settings) : deliverClassicAndroid(call);
}
