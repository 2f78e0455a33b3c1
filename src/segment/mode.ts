import { DEFAULT_SEGMENT, type Plan, type SegmentPlan } from '../plan/plan.ts';

/** Where Classic can run: on Segment's servers, or beside Segment's library in a page or an app (device mode). */
export const CLASSIC_MODES = ['classic-cloud', 'classic-web', 'classic-ios', 'classic-android'] as const;

/** One of them. */
export type ClassicMode = (typeof CLASSIC_MODES)[number];

/** What carries a call on to Amplitude: Actions (always Segment's servers), or Classic. */
export type Mode = 'actions' | ClassicMode;

/** How the group calls of a plan can reach Amplitude: the libraries offered have no device mode on phones. */
export type PlanMode = Exclude<Mode, 'classic-ios' | 'classic-android'>;

/** Libraries in which Classic runs beside the library, in device mode; with every other it runs in the cloud. */
const CLASSIC_DEVICE_MODES = new Map<string, PlanMode>([
  ['analytics-js', 'classic-web'],
  ['analytics-js-snippet', 'classic-web'],
]);

/** What a plan says about Segment, or what the wizard proposes. */
export function segmentOf(plan: Plan): SegmentPlan {
  return plan.segment ?? DEFAULT_SEGMENT;
}

/** How a plan's group calls reach Amplitude, by its destination and its library (`plan.target`). */
export function modeOf(plan: Plan): PlanMode {
  if (segmentOf(plan).destination === 'actions') return 'actions';
  return CLASSIC_DEVICE_MODES.get(plan.target) ?? 'classic-cloud';
}
