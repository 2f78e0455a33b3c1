import type { WireEvent, WireGroups } from '../amplitude/call.ts';
import { wireUser } from '../amplitude/calls.ts';
import type { PropertyValue } from '../plan/operations.ts';

import type { Delivery } from './delivery.ts';
import type { EventMapping } from './event-mapping.ts';
import { resolveObject } from './mapping.ts';
import { purchaseProblem } from './purchase.ts';
import { asText, lengthOption } from './text-field.ts';
import type { TrackCall } from './track-call.ts';

/**
 * What Amplitude (Actions) sends for a track call: one event. Left out: its time, its library, and what the mapping takes
 * from the page or the device (referrer, campaign, system), which a library adds to the call.
 */
export function deliverActionsEvent(call: TrackCall, mapping: EventMapping): Delivery {
  if (call.event === 'Order Completed')
    return {
      calls: [],
      problems: ['“Order Completed” goes to another mapping, which logs purchases; it is not shown.'],
    };
  const problems: string[] = [];
  const event_type = asText('Event Type', call.event, problems);
  const properties = resolveObject('Event Properties', { '@path': '$.properties' }, call, problems);
  const groups = mapping.groups && resolveObject('Groups', mapping.groups, call, problems);
  const purchase = purchaseProblem(call.properties);
  if (purchase !== undefined) problems.push(purchase);
  if (problems.length > 0) return { calls: [], problems };

  const event: WireEvent = {
    ...wireUser({
      ...(call.userId ? { userId: call.userId } : {}),
      ...(call.anonymousId ? { deviceId: call.anonymousId } : {}),
    }),
    event_type,
    ...(properties === undefined ? {} : { event_properties: properties as Record<string, PropertyValue> }),
    ...(groups === undefined ? {} : { groups: groups as WireGroups }),
  };
  return { calls: [{ endpoint: 'httpapi', events: [event], ...lengthOption(mapping.min_id_length) }], problems };
}
