import type { Effect } from '../plan/effects.ts';
import type { UserRef } from '../plan/plan.ts';
import { type Endpoint, endpointOf } from './endpoints.ts';
import { operationsIn } from './operation-dictionary.ts';

type Members = Record<string, unknown>;

/** A request as far as its effects go; a form body, a JSON body, or both parameters in the query string. */
export interface ReadableRequest {
  url: string;
  body?: string;
}

function asMembers(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function userOf({ user_id, device_id }: Members): UserRef {
  return {
    ...(user_id === undefined || user_id === null ? {} : { userId: String(user_id) }),
    ...(device_id === undefined || device_id === null ? {} : { deviceId: String(device_id) }),
  };
}

/** Group types with their values as text. Amplitude shows numbers as text; nested values are not groups. */
export function groupsOf(groups: unknown): { type: string; values: string[] }[] {
  return Object.entries(asMembers(groups)).flatMap(([type, value]) => {
    const values = asList(value)
      .filter((item) => item !== null && item !== undefined && typeof item !== 'object')
      .map(String);
    return values.length === 0 ? [] : [{ type, values }];
  });
}

function propertyEffects(type: string, value: string, dictionary: unknown): Effect[] {
  return operationsIn(dictionary).map(
    ({ operation, property, value: to }): Effect => ({
      kind: 'group-property',
      type,
      value,
      operation,
      property,
      to,
    }),
  );
}

/** What one identification does. */
function identificationEffects(endpoint: Endpoint, entry: Members): Effect[] {
  if (endpoint === 'identify')
    return groupsOf(entry.groups).map((group): Effect => ({ kind: 'user-group', user: userOf(entry), ...group }));
  const { group_type: type, group_value: value, group_properties: properties } = entry;
  if (type === undefined || value === undefined) return [];
  return propertyEffects(String(type), String(value), properties);
}

/** What one event does. `group_properties` counts on `$groupidentify` only, as Amplitude documents. */
export function eventEffects(event: Members): Effect[] {
  const user = userOf(event);
  const groups = groupsOf(event.groups);
  switch (event.event_type) {
    case '$identify':
      return groups.map((group): Effect => ({ kind: 'user-group', user, ...group }));
    case '$groupidentify':
      return groups.flatMap(({ type, values }) =>
        values.flatMap((value) => propertyEffects(type, value, event.group_properties)),
      );
    default:
      return groups.map((group): Effect => ({ kind: 'event-group', user, event: String(event.event_type), ...group }));
  }
}

/**
 * Says what a request would make Amplitude know. Tolerant of everything SDKs add, and of nonsense: what cannot be read
 * has no effect. Never throws.
 */
export function readEffects(request: ReadableRequest): Effect[] {
  const endpoint = endpointOf(request.url);
  if (endpoint === undefined) return [];
  if (endpoint === 'httpapi' || endpoint === 'batch') {
    const { events } = asMembers(parsed(request.body ?? null));
    return Array.isArray(events) ? events.map(asMembers).flatMap(eventEffects) : [];
  }
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const form = new URLSearchParams(request.body ?? '');
  const identification = parsed(form.get('identification') ?? query.get('identification'));
  return asList(identification)
    .map(asMembers)
    .flatMap((entry) => identificationEffects(endpoint, entry));
}
