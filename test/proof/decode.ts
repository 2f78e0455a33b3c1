import type { UserRef } from '../../src/plan/plan.ts';
import type { Arrived } from '../fake-amplitude.ts';

/** As much of a request as is compared. */
export type Sent = Pick<Arrived, 'url' | 'body'>;

/** Members of an event that the code decides about; an SDK adds others. */
const OURS = ['event_type', 'event_properties', 'user_properties', 'groups', 'group_properties'];

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A request as address and content: the JSON, or the fields of the form with the JSON in them. */
export function formOf({ url, body }: Sent): unknown {
  const content = url.endsWith('identify')
    ? [...new URLSearchParams(body)].map(([name, text]) => [name, name === 'api_key' ? text : json(text)])
    : json(body);
  return [url, content];
}

/**
 * Event properties without those about the page, which the Browser SDK adds to every event, and without `__proto__`,
 * which it loses thereby, as a note beside the code says.
 */
function withoutPage(properties: unknown): unknown {
  const own = Object.entries(properties ?? {}).filter(
    ([name]) => name !== '__proto__' && !name.startsWith('[Amplitude] '),
  );
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The JVM's SDKs send `"groups": {}` where there are none, and so for all kinds of properties. */
function withoutEmpty(event: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event).filter(([name, value]) => !OURS.includes(name) || JSON.stringify(value) !== '{}'),
  );
}

/**
 * Events of a request that have groups, less what the SDK adds.
 * @param planned ids to look at; the SDK makes up a device id where none is given
 * @param inPage whether the Browser SDK sends them
 */
export function groupEventsIn({ body }: Sent, planned: UserRef, inPage: boolean): unknown[] {
  const { events } = json(body) as { events: Record<string, unknown>[] };
  const wanted = [
    ...OURS,
    ...(planned.userId === undefined ? [] : ['user_id']),
    ...(planned.deviceId === undefined ? [] : ['device_id']),
  ];
  return events
    .map(withoutEmpty)
    .filter(({ groups }) => groups !== undefined)
    .map(({ event_properties, ...event }) => {
      const own = { ...event, event_properties: inPage ? withoutPage(event_properties) : event_properties };
      return Object.fromEntries(
        Object.entries(own).filter(([name, value]) => wanted.includes(name) && value !== undefined),
      );
    });
}
