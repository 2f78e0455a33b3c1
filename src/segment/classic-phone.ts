import { wireUser } from '../amplitude/calls.ts';
import { type ClassicSettings, FALLBACK_TYPE } from './classic.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';

const EMPTY: Delivery = { calls: [], problems: ['The group ID is empty, so nothing is sent.'] };

function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The group that both integrations fall back to: its type is the trait `name`, if there is one. */
function fallback({ groupId, traits }: GroupCall): { type: string; value: string; problem: string } {
  const name = Object.hasOwn(traits, 'name') ? filledText(traits.name) : undefined;
  return {
    type: name ?? FALLBACK_TYPE,
    value: groupId,
    problem:
      name === undefined
        ? `The user lands in “${FALLBACK_TYPE}”: the call has no trait “name”.`
        : `The trait “name” becomes the group type: “${name}” takes one of the project’s five.`,
  };
}

function delivery(call: GroupCall, type: string, value: string, properties?: object): Delivery['calls'] {
  const user = wireUser({ ...(call.userId ? { userId: call.userId } : {}) });
  const groups = Object.fromEntries([[type, value]]);
  return [
    { endpoint: 'httpapi', events: [{ ...user, event_type: '$identify', groups, user_properties: { $set: groups } }] },
    ...(properties === undefined
      ? []
      : [
          {
            endpoint: 'httpapi' as const,
            events: [{ ...user, event_type: '$groupidentify', groups, group_properties: { $set: properties } }],
          },
        ]),
  ];
}

/**
 * What Amplitude (Classic) sends for a group call in an app with analytics-ios: the traits that the settings name, or
 * the trait `name` as group type and the group id as value; no group properties. As in its source; nobody ran it here.
 */
export function deliverClassicIos(call: GroupCall, { groupTypeTrait, groupValueTrait }: ClassicSettings): Delivery {
  const [type, value] = [groupTypeTrait, groupValueTrait].map((name) =>
    Object.hasOwn(call.traits, name) ? filledText(call.traits[name]) : undefined,
  );
  if (type !== undefined && value !== undefined) return { calls: delivery(call, type, value), problems: [] };
  if (call.groupId === '') return EMPTY;
  const { problem, ...group } = fallback(call);
  return { calls: delivery(call, group.type, group.value), problems: [problem] };
}

/**
 * The same with analytics-android, which reads the value setting under another name than Segment sends it, so that the
 * two traits never count. All traits become one group property named `group_properties`. As in its source; nobody ran it
 * here.
 */
export function deliverClassicAndroid(call: GroupCall): Delivery {
  if (call.groupId === '') return EMPTY;
  const { type, value, problem } = fallback(call);
  const properties = { library: 'segment', group_properties: call.traits };
  return {
    calls: delivery(call, type, value, properties),
    problems: [
      problem,
      'On Android, Classic ignores the two settings, and all traits become one group property named group_properties.',
    ],
  };
}
