import { DEFAULT_SEGMENT, type Plan, type SegmentPlan } from '../plan/plan.ts';

/**
 * What carries a group call on to Amplitude: Actions (always Segment's servers), Classic on Segment's servers, or
 * Classic inside the web page (device mode).
 */
export type Mode = 'actions' | 'classic-cloud' | 'classic-web';

/** Libraries in which Classic runs beside the library, in device mode; with every other it runs in the cloud. */
const CLASSIC_DEVICE_MODES = new Map<string, Mode>([['analytics-js', 'classic-web']]);

/** What a plan says about Segment, or what the wizard proposes. */
export function segmentOf(plan: Plan): SegmentPlan {
  return plan.segment ?? DEFAULT_SEGMENT;
}

/** How a plan's group calls reach Amplitude, by its destination and its library (`plan.target`). */
export function modeOf(plan: Plan): Mode {
  if (segmentOf(plan).destination === 'actions') return 'actions';
  return CLASSIC_DEVICE_MODES.get(plan.target) ?? 'classic-cloud';
}
