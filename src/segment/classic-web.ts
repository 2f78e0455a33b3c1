import { wireUser } from '../amplitude/calls.ts';
import { type ClassicSettings, classicGroup } from './classic.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import { groupValue, isFatal, isLostInPage, propertyValue } from './page-libraries.ts';

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
