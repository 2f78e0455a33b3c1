import { wireUser } from '../amplitude/calls.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { type ClassicSettings, classicGroup } from './classic.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';

/** Whether neither library bears a name: they write `copy[name] = value`, and call two methods of what they copy. */
export function isLostInPage(name: string): boolean {
  return ['__proto__', 'hasOwnProperty', 'valueOf'].includes(name);
}

/** Whether Segment's library fails on traits, as it does on objects without their methods, at any depth. */
function isFatal(traits: unknown): boolean {
  if (Array.isArray(traits)) return traits.some(isFatal);
  if (!isDictionary(traits)) return false;
  return Object.entries(traits).some(
    ([name, value]) => name === 'hasOwnProperty' || (name === 'valueOf' && Boolean(value)) || isFatal(value),
  );
}

/** A group value as Amplitude's JavaScript SDK takes it: scalars made text, and flat lists of these. */
function groupValue(value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.filter((item) => item !== null && typeof item !== 'object').map(String);
  return typeof value === 'object' || typeof value === 'function' ? undefined : String(value);
}

/** The same value as a user property: scalars stay what they are, and lists in lists and null in objects are left out. */
function propertyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !Array.isArray(item)).map(propertyValue);
  if (!isDictionary(value)) return value;
  const kept = Object.entries(value).filter(([name, member]) => name !== '__proto__' && member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, propertyValue(member)]));
}

/**
 * What Amplitude (Classic) makes of a group call in the page: one `setGroup` of Amplitude's JavaScript SDK 5.2.2, which
 * is a `$identify` event that also sets a user property of the type's name. No group properties, ever. The user id is
 * the one of the page's `identify` call. That SDK posts the event as a form to the root of the ingestion host; it is
 * written here as the `/2/httpapi` event of the same content. Left out: text that looks like a date becomes one, and the
 * SDK cuts text after 4,096 characters.
 */
export function deliverClassicWeb(call: GroupCall, settings: ClassicSettings): Delivery {
  if (isFatal(call.traits))
    return {
      calls: [],
      problems: ['Segment’s library fails on traits named hasOwnProperty or valueOf, so nothing is sent.'],
    };
  const group = classicGroup(call, settings);
  if (group === undefined) return { calls: [], problems: ['The group ID is empty, so nothing is sent.'] };
  const { type, value, problem } = group;
  if (typeof type !== 'string' || isLostInPage(type) || typeof value === 'function')
    return { calls: [], problems: ['Amplitude’s SDK cannot take this group type or group value, so nothing is sent.'] };
  const values = groupValue(value);
  const groups = values === undefined ? {} : Object.fromEntries([[type, values]]);
  const $set = Object.fromEntries([[type, propertyValue(value)]]);
  const device = settings.preferAnonymousIdForDeviceId ? call.anonymousId : undefined;
  const user = wireUser({
    ...(call.userId ? { userId: call.userId } : {}),
    ...(device ? { deviceId: device } : {}),
  });
  return {
    calls: [
      {
        endpoint: 'httpapi',
        events: [{ ...user, event_type: '$identify', groups, user_properties: { $set } }],
      },
    ],
    problems: [
      ...(problem === undefined ? [] : [problem]),
      ...(values === undefined ? ['A group value cannot be an object: the user gets into no group.'] : []),
    ],
  };
}
