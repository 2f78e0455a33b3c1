import type { WireEvent, WireGroups } from '../amplitude/call.ts';
import { wireUser } from '../amplitude/calls.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { PropertyValue } from '../plan/operations.ts';
import type { ClassicSettings } from './classic.ts';
import type { Delivery } from './delivery.ts';
import { groupValue, isFatal, keptMembers } from './page-libraries.ts';
import { isOrderCompleted } from './purchase.ts';
import type { TrackCall } from './track-call.ts';

const PURCHASE = 'Classic sends “Order Completed” as a purchase; it is not shown.';
const FATAL = 'Segment’s library fails on members named hasOwnProperty or valueOf, so nothing is sent.';

/** Groups in a call's options for Classic: `integrations: { Amplitude: { groups: { company: 'acme' } } }`. */
export function groupsIn({ integrations }: TrackCall): unknown {
  const options = integrations?.Amplitude;
  return isDictionary(options) ? options.groups : undefined;
}

function delivery(event: WireEvent): Delivery {
  return { calls: [{ endpoint: 'httpapi', events: [event] }], problems: [] };
}

/**
 * What Amplitude (Classic) sends for a track call from Segment's servers. That code is not public: this is what its last
 * public version (2017) sent, where the groups become user properties of the same names as well.
 */
export function deliverClassicCloudEvent(call: TrackCall): Delivery {
  if (isOrderCompleted(call.event)) return { calls: [], problems: [PURCHASE] };
  const groups = groupsIn(call);
  return delivery({
    ...wireUser({
      ...(call.userId ? { userId: call.userId } : {}),
      ...(call.anonymousId ? { deviceId: call.anonymousId } : {}),
    }),
    event_type: call.event,
    event_properties: call.properties as Record<string, PropertyValue>,
    ...(isDictionary(groups) ? { groups: groups as WireGroups, user_properties: groups } : {}),
  });
}

/** The groups that Amplitude's SDK takes of what it is given. */
function takenGroups(groups: unknown): WireGroups {
  if (!isDictionary(groups)) return {};
  return Object.fromEntries(
    Object.entries(groups).flatMap(([type, value]) => {
      const values = type === '__proto__' ? undefined : groupValue(value);
      return values === undefined ? [] : [[type, values]];
    }),
  );
}

/**
 * What Amplitude (Classic) makes of a track call in the page: one event of Amplitude's JavaScript SDK 5.2.2, with the
 * groups of the call's options. Left out: as for a group call, and the second event that a property `revenue` makes.
 */
export function deliverClassicWebEvent(call: TrackCall, settings: ClassicSettings): Delivery {
  if (isOrderCompleted(call.event)) return { calls: [], problems: [PURCHASE] };
  const groups = groupsIn(call);
  if (isFatal(call.properties) || isFatal(groups)) return { calls: [], problems: [FATAL] };
  const device = settings.preferAnonymousIdForDeviceId ? call.anonymousId : undefined;
  return delivery({
    ...wireUser({
      ...(call.userId ? { userId: call.userId } : {}),
      ...(device ? { deviceId: device } : {}),
    }),
    event_type: call.event,
    event_properties: keptMembers(call.properties) as Record<string, PropertyValue>,
    groups: takenGroups(groups),
  });
}
