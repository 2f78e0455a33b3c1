import type { Plan } from '../plan/plan.ts';
import { groupCalls } from './group-call.ts';
import { type SegmentCall, trackCalls } from './track-call.ts';

/**
 * The calls to Segment of a plan: group calls for user-level groups, one track call for event-level ones.
 * @param plan the part of a plan that Segment can express
 */
export function planCalls(plan: Plan): SegmentCall[] {
  return plan.membership === 'event' ? trackCalls(plan) : groupCalls(plan);
}
