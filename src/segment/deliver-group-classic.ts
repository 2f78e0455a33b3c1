import { deliverClassicCloud } from './classic-cloud.ts';
import { deliverClassicWeb } from './classic-web.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import type { PlanClassicSetup } from './setup.ts';

/** What Classic makes of a group call. */
export function deliverGroupClassic(call: GroupCall, { mode, settings }: PlanClassicSetup): Delivery {
  return mode === 'classic-web' ? deliverClassicWeb(call, settings) : deliverClassicCloud(call, settings);
}
