import type { Call } from '../amplitude/call.ts';
import { wireUser } from '../amplitude/calls.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import type { GroupMapping } from './group-mapping.ts';
import { resolve, resolveObject } from './mapping.ts';
import { asText, lengthOption } from './text-field.ts';

/**
 * What Amplitude (Actions) sends for a group call: `/identify` if anybody is named, then `/groupidentify`; the second
 * is never made if Amplitude refuses the first. There is no fallback type. Left out: `time`, which is the call's
 * timestamp, and the form field `options=undefined` of calls without a Minimum ID Length.
 */
export function deliverActions(call: GroupCall, mapping: GroupMapping): Delivery {
  const problems: string[] = [];
  const type = asText('Group Type', resolve(mapping.group_type, call), problems);
  const value = asText('Group Value', resolve(mapping.group_value, call), problems);
  const group_properties = resolveObject('Group Properties', mapping.group_properties, call, problems) ?? {};
  if (problems.length > 0) return { calls: [], problems };

  const options = lengthOption(mapping.min_id_length);
  const user = wireUser({
    ...(call.userId ? { userId: call.userId } : {}),
    ...(call.anonymousId ? { deviceId: call.anonymousId } : {}),
  });
  // The destination builds `{ [type]: value }`, in which `__proto__` is a member like any other.
  const groups = Object.fromEntries([[type, value]]);
  const identify: Call = {
    endpoint: 'identify',
    identification: [{ ...user, groups, user_properties: groups, library: 'segment' }],
    ...options,
  };
  const groupIdentify: Call = {
    endpoint: 'groupidentify',
    identification: [{ group_type: type, group_value: value, group_properties, library: 'segment' }],
    ...options,
  };
  return { calls: Object.keys(user).length > 0 ? [identify, groupIdentify] : [groupIdentify], problems };
}
