import { wireUser } from '../amplitude/calls.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { type ClassicSettings, classicGroup } from './classic.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';

/** Group values as Amplitude's JavaScript SDK takes them: text, scalars made text, and flat lists of these. */
function groupValue(value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.filter((item) => item !== null && typeof item !== 'object').map(String);
  return typeof value === 'object' ? undefined : String(value);
}

/** The same value as the user property of the group type's name: as it is, less lists within lists. */
function userProperty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !Array.isArray(item)).map(userProperty);
  if (!isDictionary(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, userProperty(member)]));
}

/**
 * What Amplitude (Classic) makes of a group call in the page: one `setGroup` of Amplitude's JavaScript SDK 5.2.2, which
 * is a `$identify` event that also sets a user property of the type's name. No group properties, ever. The user id is
 * the one of the page's `identify` call. That SDK posts the event as a form to the root of the ingestion host; it is
 * written here as the `/2/httpapi` event of the same content. Left out: text that looks like a date becomes one.
 */
export function deliverClassicWeb(call: GroupCall, settings: ClassicSettings): Delivery {
  const group = classicGroup(call, settings);
  if (group === undefined) return { calls: [], problems: ['The group ID is empty, so nothing is sent.'] };
  const { type, value, problem } = group;
  const values = groupValue(value);
  // The SDK writes `groups[type] = value`, in which `__proto__` is lost.
  if (typeof type !== 'string' || type === '__proto__')
    return { calls: [], problems: ['Amplitude’s SDK cannot take this group type, so nothing is sent.'] };
  const groups = Object.fromEntries(values === undefined ? [] : [[type, values]]);
  const refused =
    values === undefined ? 'Amplitude’s SDK takes no object as group value, so the user joins no group.' : problem;
  const device = settings.preferAnonymousIdForDeviceId ? call.anonymousId : undefined;
  const user = wireUser({
    ...(call.userId ? { userId: call.userId } : {}),
    ...(device ? { deviceId: device } : {}),
  });
  return {
    calls: [
      {
        endpoint: 'httpapi',
        events: [
          {
            ...user,
            event_type: '$identify',
            groups,
            user_properties: { $set: Object.fromEntries([[type, userProperty(value)]]) },
          },
        ],
      },
    ],
    problems: refused === undefined ? [] : [refused],
  };
}
