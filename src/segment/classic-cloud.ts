import type { Call } from '../amplitude/call.ts';
import { wireUser } from '../amplitude/calls.ts';
import { type ClassicSettings, classicGroup } from './classic.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';

/**
 * What Amplitude (Classic) sends from Segment's servers. That code is not public: the requests are those of its last
 * public version (2017) and of Segment's documentation, which says that all traits become group properties (also those
 * that hold type and value), and that the fallback group gets none.
 */
export function deliverClassicCloud(call: GroupCall, settings: ClassicSettings): Delivery {
  const group = classicGroup(call, settings);
  if (group === undefined) return { calls: [], problems: ['The group ID is empty, so nothing is sent.'] };
  const { problem } = group;
  if ([group.type, group.value].some((given) => typeof given === 'object' || typeof given === 'function'))
    return { calls: [], problems: ['What Classic makes of a list or an object here is not documented.'] };
  const type = String(group.type);
  const value = String(group.value);
  const groups = Object.fromEntries([[type, value]]);
  const user = wireUser({
    ...(call.userId ? { userId: call.userId } : {}),
    ...(call.anonymousId ? { deviceId: call.anonymousId } : {}),
  });
  const identify: Call = { endpoint: 'identify', identification: [{ ...user, groups, user_properties: groups }] };
  if (problem !== undefined) return { calls: [identify], problems: [problem] };
  const groupIdentify: Call = {
    endpoint: 'groupidentify',
    identification: [{ group_type: type, group_value: value, group_properties: call.traits }],
  };
  return { calls: [identify, groupIdentify], problems: [] };
}
