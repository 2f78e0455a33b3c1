import type { WireGroups } from '../amplitude/call.ts';
import { wireGroups } from '../amplitude/calls.ts';
import type { Plan } from '../plan/plan.ts';
import { isDirective } from './directive.ts';
import type { GroupCall } from './group-call.ts';
import { segmentOf } from './mode.ts';

/** One `track` call as it reaches Segment, less what the library adds itself (timestamp, message id, the page). */
export interface TrackCall {
  userId?: string;
  anonymousId?: string;
  event: string;
  properties: Record<string, unknown>;
  /** What Amplitude (Actions) may be told to read groups from, such as `groupId`. */
  context?: Record<string, unknown>;
  /** Options for destinations; Amplitude (Classic) reads `Amplitude.groups`. */
  integrations?: Record<string, unknown>;
}

/** A call that has to do with groups. */
export type SegmentCall = GroupCall | TrackCall;

/** Whether a call is about an event. */
export function isTrack(call: SegmentCall): call is TrackCall {
  return 'event' in call;
}

/**
 * The group type of a plan that one call can tell with `context.groupId`, Segment's own member for it. With more types
 * or values, or with a type that a mapping cannot name, `context.groups` holds them all.
 */
export function typeOfGroupId({ groups }: Plan): string | undefined {
  const [group] = groups;
  return groups.length === 1 && group?.values.length === 1 && !isDirective(group.type) ? group.type : undefined;
}

function carriers(plan: Plan, groups: WireGroups): Pick<TrackCall, 'context' | 'integrations'> {
  if (segmentOf(plan).destination === 'classic') return { integrations: { Amplitude: { groups } } };
  const type = typeOfGroupId(plan);
  return { context: type === undefined ? { groups } : { groupId: groups[type] } };
}

/**
 * The track call of a plan with event-level groups, which carries all of them; none for any other plan.
 * @param plan the part of a plan that Segment can express
 */
export function trackCalls(plan: Plan): TrackCall[] {
  const { membership, event, groups, user } = plan;
  if (membership !== 'event' || event === undefined || groups.length === 0) return [];
  return [
    {
      ...(user.userId === undefined ? {} : { userId: user.userId }),
      ...(user.deviceId === undefined ? {} : { anonymousId: user.deviceId }),
      event: event.type,
      properties: event.properties ?? {},
      ...carriers(plan, wireGroups(plan)),
    },
  ];
}
