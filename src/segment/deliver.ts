import type { Call } from '../amplitude/call.ts';
import type { Plan } from '../plan/plan.ts';
import type { Delivery } from './delivery.ts';
import { type GroupCall, groupCalls } from './group-call.ts';
import { deliverGroup, setupOf } from './setup.ts';

/** What the destination, set up for a plan, makes of a group call. */
export function deliver(call: GroupCall, plan: Plan): Delivery {
  return deliverGroup(call, setupOf(plan));
}

/**
 * What Amplitude is told when a plan is sent through Segment.
 * @param plan the part of a plan that Segment can express, with its library as `target`
 */
export function segmentCalls(plan: Plan): Call[] {
  return groupCalls(plan).flatMap((call) => deliver(call, plan).calls);
}
