import type { Call, WireEvent } from '../../amplitude/call.ts';
import { wireUser } from '../../amplitude/calls.ts';
import type { Plan } from '../../plan/plan.ts';
import { sdkCalls } from './sdk-events.ts';

/** The Go SDK posts a list even for one group value. */
function asLists(groups: WireEvent['groups']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([type, values]) => [type, [values].flat()]));
}

/** `ClearAll` posts `{"-": null}`, where other SDKs post `"-"`. */
function asPosted(event: WireEvent): WireEvent {
  const { group_properties: properties = {}, ...rest } = event;
  const changed = Object.hasOwn(properties, '$clearAll') ? { $clearAll: { '-': null } } : properties;
  return {
    ...rest,
    groups: asLists(event.groups),
    ...(event.group_properties === undefined ? {} : { group_properties: changed }),
  };
}

function joinEvents(plan: Plan): WireEvent[] {
  const groups = Object.fromEntries(plan.groups.map(({ type, values }) => [type, values]));
  return [{ ...wireUser(plan.user), event_type: '$identify', groups, user_properties: { $set: groups } }];
}

/** What the Go SDK posts: all groups of a user in one `$identify` event, and every group value in a list. */
export function goCalls(plan: Plan): Call[] {
  return sdkCalls(plan, joinEvents).map((call) =>
    'events' in call ? { ...call, events: call.events.map(asPosted) } : call,
  );
}
