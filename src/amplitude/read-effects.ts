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

/** Text of a name or id. Numbers count as their text; an object is no name, and may even refuse to become text. */
export function textOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function userOf({ user_id, device_id }: Members): UserRef {
  const userId = textOf(user_id);
  const deviceId = textOf(device_id);
  return { ...(userId === undefined ? {} : { userId }), ...(deviceId === undefined ? {} : { deviceId }) };
}

/** Group types with their values as text. Amplitude shows numbers as text; nested values are not groups. */
export function groupsOf(groups: unknown): { type: string; values: string[] }[] {
  return Object.entries(asMembers(groups)).flatMap(([type, value]) => {
    const values = asList(value)
      .map(textOf)
      .filter((item) => item !== undefined);
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
export function identificationEffects(endpoint: Endpoint, entry: Members): Effect[] {
  if (endpoint === 'identify')
    return groupsOf(entry.groups).map((group): Effect => ({ kind: 'user-group', user: userOf(entry), ...group }));
  const type = textOf(entry.group_type);
  const value = textOf(entry.group_value);
  return type === undefined || value === undefined ? [] : propertyEffects(type, value, entry.group_properties);
}

/** What one event does. `group_properties` counts on `$groupidentify` only, as Amplitude documents. */
export function eventEffects(event: Members): Effect[] {
  const user = userOf(event);
  const groups = groupsOf(event.groups);
  const name = textOf(event.event_type);
  switch (name) {
    case undefined:
      return [];
    case '$identify':
      return groups.map((group): Effect => ({ kind: 'user-group', user, ...group }));
    case '$groupidentify':
      return groups.flatMap(({ type, values }) =>
        values.flatMap((value) => propertyEffects(type, value, event.group_properties)),
      );
    default:
      return groups.map((group): Effect => ({ kind: 'event-group', user, event: name, ...group }));
  }
}

/** Events of a JSON body, or of the form that the older SDKs of phones post to the root of the host. */
function eventsIn(endpoint: Endpoint | undefined, body = ''): Members[] {
  const events = endpoint === undefined ? parsed(new URLSearchParams(body).get('e')) : asMembers(parsed(body)).events;
  return Array.isArray(events) ? events.map(asMembers) : [];
}

/**
 * Says what a request would make Amplitude know. Tolerant of everything SDKs add, and of nonsense: what cannot be read
 * has no effect. Never throws.
 */
export function readEffects(request: ReadableRequest): Effect[] {
  const endpoint = endpointOf(request.url);
  if (endpoint === undefined || endpoint === 'httpapi' || endpoint === 'batch')
    return eventsIn(endpoint, request.body).flatMap(eventEffects);
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const form = new URLSearchParams(request.body ?? '');
  const identification = parsed(form.get('identification') ?? query.get('identification'));
  return asList(identification)
    .map(asMembers)
    .flatMap((entry) => identificationEffects(endpoint, entry));
}
