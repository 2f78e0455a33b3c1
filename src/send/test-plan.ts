import type { Call } from '../amplitude/call.ts';
import { eventCall, eventEndpoint, membershipCall, propertiesCall } from '../amplitude/calls.ts';
import type { Plan } from '../plan/plan.ts';

/** Event to send where the plan names none. */
export const DEFAULT_EVENT = 'Group Setup Test';

/** The tests, in the order that makes groups show up: properties and groups go with the events that come after them. */
export const TEST_IDS = ['properties', 'membership', 'event'] as const;
/** One of the tests. */
export type TestId = (typeof TEST_IDS)[number];

/** Something to fire, or the reason why it cannot be fired. */
export type Test = { id: TestId; label: string; endpoint: Call['endpoint'] } & (
  | { call: Call; whyNot?: undefined }
  | { call?: undefined; whyNot: string }
);

const NO_USER = 'The plan has no user id and no device id.';

function hasUser({ user }: Plan): boolean {
  return user.userId !== undefined || user.deviceId !== undefined;
}

function properties(plan: Plan): Test {
  const test = { id: 'properties', label: 'Set group properties', endpoint: 'groupidentify' } as const;
  return plan.groupProperties.length > 0
    ? { ...test, call: propertiesCall(plan) }
    : { ...test, whyNot: 'The plan has no group properties.' };
}

function whyNoMembership(plan: Plan): string | undefined {
  if (plan.groups.length === 0) return 'The plan puts the user into no group.';
  if (plan.membership === 'event') return 'The groups are event-level: they go with the event, not with the user.';
  return hasUser(plan) ? undefined : NO_USER;
}

function membership(plan: Plan): Test {
  const test = { id: 'membership', label: 'Put the user into groups', endpoint: 'identify' } as const;
  const whyNot = whyNoMembership(plan);
  return whyNot === undefined ? { ...test, call: membershipCall(plan) } : { ...test, whyNot };
}

function event(plan: Plan): Test {
  const carries = plan.membership === 'event' && plan.groups.length > 0;
  const test = {
    id: 'event',
    label: carries ? 'Send an event with its groups' : 'Send an event',
    endpoint: eventEndpoint(plan),
  } as const;
  return hasUser(plan)
    ? { ...test, call: eventCall(plan, plan.event?.type ?? DEFAULT_EVENT) }
    : { ...test, whyNot: NO_USER };
}

/** What can be fired for a plan, all three in order; what cannot be comes with its reason. */
export function testsOf(plan: Plan): Test[] {
  return [properties(plan), membership(plan), event(plan)];
}
