import type { Call, WireEvent } from '../../amplitude/call.ts';
import { wireValues } from '../../amplitude/call.ts';
import { wireEvent, wireGroups, wireUser } from '../../amplitude/calls.ts';
import { dictionaryOf } from '../../amplitude/operation-dictionary.ts';
import type { Plan } from '../../plan/plan.ts';

function setGroupEvents(plan: Plan): WireEvent[] {
  return plan.groups.map(({ type, values }) => {
    const group = Object.fromEntries([[type, wireValues(values)]]);
    return { ...wireUser(plan.user), event_type: '$identify', groups: group, user_properties: { $set: group } };
  });
}

/** All groups of a user in one `$identify` event, for SDKs without `setGroup`. */
export function joinEvents(plan: Plan): WireEvent[] {
  const groups = wireGroups(plan);
  return [{ ...wireUser(plan.user), event_type: '$identify', groups, user_properties: { $set: groups } }];
}

function groupIdentifyEvents(plan: Plan): WireEvent[] {
  return plan.groupProperties.map(({ type, value, operations }) => ({
    ...wireUser(plan.user),
    event_type: '$groupidentify',
    groups: Object.fromEntries([[type, value]]),
    group_properties: dictionaryOf(operations),
  }));
}

/**
 * What an SDK posts to `/2/httpapi` for its group calls, less the fields it adds itself. No SDK uses `/identify` or
 * `/groupidentify`: `setGroup` is a `$identify` event, `groupIdentify` a `$groupidentify` event.
 * @param identifyEvents what puts a user into groups, where that is not an event for each group type
 */
export function sdkCalls(plan: Plan, identifyEvents = setGroupEvents): Call[] {
  const isEvent = plan.membership === 'event';
  const events = [
    ...(plan.groups.length === 0 ? [] : isEvent ? [wireEvent(plan, plan.event?.type ?? '')] : identifyEvents(plan)),
    ...groupIdentifyEvents(plan),
  ];
  if (events.length === 0) return [];
  return [
    { endpoint: 'httpapi', events, ...(plan.minIdLength === undefined ? {} : { minIdLength: plan.minIdLength }) },
  ];
}
