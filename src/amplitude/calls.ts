import type { EventEndpoint, Plan, UserRef } from '../plan/plan.ts';
import {
  type Call,
  type GroupIdentification,
  type WireEvent,
  type WireGroups,
  type WireUser,
  wireValues,
} from './call.ts';
import { dictionaryOf } from './operation-dictionary.ts';

/** Ids as the wire spells them. */
export function wireUser({ userId, deviceId }: UserRef): WireUser {
  return {
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(deviceId === undefined ? {} : { device_id: deviceId }),
  };
}

/** All groups of a plan in one dictionary. */
export function wireGroups(plan: Plan): WireGroups {
  return Object.fromEntries(plan.groups.map(({ type, values }) => [type, wireValues(values)]));
}

function idOptions(plan: Plan): { minIdLength?: number } {
  return plan.minIdLength === undefined ? {} : { minIdLength: plan.minIdLength };
}

/**
 * `/identify`: puts the user into the plan's groups, user-level. As SDKs do, it also sets a user property of each
 * group type's name, so that the account is readable without the Accounts add-on.
 */
export function membershipCall(plan: Plan): Call {
  const groups = wireGroups(plan);
  return {
    endpoint: 'identify',
    identification: [{ ...wireUser(plan.user), groups, user_properties: { $set: groups } }],
    ...idOptions(plan),
  };
}

/** `/groupidentify`: one identification for each described group, since it takes one value each. */
export function propertiesCall(plan: Plan): Call {
  return {
    endpoint: 'groupidentify',
    identification: plan.groupProperties.map(
      ({ type, value, operations }): GroupIdentification => ({
        group_type: type,
        group_value: value,
        group_properties: dictionaryOf(operations),
      }),
    ),
  };
}

/** The plan's event as the wire spells it, with its groups if they are event-level. */
export function wireEvent(plan: Plan, eventType: string): WireEvent {
  const properties = plan.event?.properties ?? {};
  return {
    ...wireUser(plan.user),
    event_type: eventType,
    ...(Object.keys(properties).length === 0 ? {} : { event_properties: properties }),
    ...(plan.membership === 'event' && plan.groups.length > 0 ? { groups: wireGroups(plan) } : {}),
  };
}

/** Where the events of a plan go. */
export function eventEndpoint({ source, endpoint }: Plan): EventEndpoint {
  return source === 'http-api' && endpoint !== undefined ? endpoint : 'httpapi';
}

/** One event, carrying the groups if they are event-level. */
export function eventCall(plan: Plan, eventType: string): Call {
  return { endpoint: eventEndpoint(plan), events: [wireEvent(plan, eventType)], ...idOptions(plan) };
}
