import type { Call } from '../amplitude/call.ts';
import type { Plan } from '../plan/plan.ts';
import { deliverActions, mappingOf } from './actions.ts';
import { classicSettingsOf } from './classic.ts';
import { deliverClassicCloud } from './classic-cloud.ts';
import { deliverClassicWeb } from './classic-web.ts';
import type { Delivery } from './delivery.ts';
import { type GroupCall, groupCalls } from './group-call.ts';
import { type Mode, modeOf } from './mode.ts';

const DELIVERIES: Record<Mode, (call: GroupCall, plan: Plan) => Delivery> = {
  actions: (call, plan) => deliverActions(call, mappingOf(plan)),
  'classic-cloud': (call, plan) => deliverClassicCloud(call, classicSettingsOf(plan)),
  'classic-web': (call, plan) => deliverClassicWeb(call, classicSettingsOf(plan)),
};

/** What the destination, set up for a plan, makes of a group call. */
export function deliver(call: GroupCall, plan: Plan): Delivery {
  return DELIVERIES[modeOf(plan)](call, plan);
}

/**
 * What Amplitude is told when a plan is sent through Segment.
 * @param plan the part of a plan that Segment can express, with its library as `target`
 */
export function segmentCalls(plan: Plan): Call[] {
  return groupCalls(plan).flatMap((call) => deliver(call, plan).calls);
}
