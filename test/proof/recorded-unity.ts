import { HOSTS } from '../../src/amplitude/endpoints.ts';
import type { HttpRequest } from '../../src/amplitude/request.ts';

/** A call of the plugin as the recorder prints it. */
export type RecordedCall =
  | ['init', apiKey: string, userId?: string]
  | ['setDeviceId', deviceId: string]
  | ['setServerUrl', url: string]
  | ['setServerZone', zone: 'US' | 'EU']
  | ['setGroup', type: string, value: string | string[]];

/**
 * What the plugin's native SDK for Android posts for recorded calls, as its `AmplitudeClient.java` says: what comes
 * before `init` is dropped, and the last address set counts.
 */
export function postOf(calls: readonly RecordedCall[]): HttpRequest | undefined {
  const user: Record<string, string> = {};
  const events: unknown[] = [];
  let url = `${HOSTS.us}/`;
  let apiKey: string | undefined;
  for (const [method, first, second] of calls)
    if (method === 'setServerUrl') url = first;
    else if (method === 'setServerZone') url = `${HOSTS[first === 'EU' ? 'eu' : 'us']}/`;
    else if (method === 'init') {
      apiKey = first;
      if (typeof second === 'string') user.user_id = second;
    } else if (apiKey === undefined) throw new Error(`${method} comes before init.`);
    else if (method === 'setDeviceId') user.device_id = first;
    else {
      const group = Object.fromEntries([[first, second]]);
      events.push({ ...user, event_type: '$identify', groups: group, user_properties: { $set: group } });
    }
  if (apiKey === undefined || events.length === 0) return undefined;
  return {
    method: 'POST',
    url,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ v: '2', client: apiKey, e: JSON.stringify(events) }).toString(),
  };
}
