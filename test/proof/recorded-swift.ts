import { type Endpoint, endpointUrl } from '../../src/amplitude/endpoints.ts';
import type { HttpRequest } from '../../src/amplitude/request.ts';
import type { Region } from '../../src/plan/plan.ts';
import { SwiftDictionary, SwiftIdentify } from './swift-dictionary.ts';

/** A call of AmplitudeSwift as the recorder prints it; objects stand in it by their number. */
export type RecordedCall =
  | ['init', apiKey: string, zone: Region, serverUrl: string | null, minIdLength: number]
  | ['setUserId' | 'setDeviceId', id: string]
  | ['setGroup', type: string, value: string | string[]]
  | ['event', event: number, type: string, properties: Dictionary | null]
  | ['setGroupOfEvent', event: number, type: string, value: string | string[]]
  | ['track', event: number]
  | ['change', identify: number, operation: string, property: string, value: unknown]
  | ['groupIdentify', type: string, value: string, identify: number];

/** Names and values. */
type Dictionary = [names: string[], values: unknown[]];

type Members = Record<string, unknown>;

const ENDPOINT: Endpoint = 'httpapi';

interface SwiftEvent {
  type: string;
  properties: Members | undefined;
  groups: SwiftDictionary;
}

function asProperties(dictionary: Dictionary | null): Members | undefined {
  if (dictionary === null) return undefined;
  const [names, values] = dictionary;
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** What a map holds under a number that was given out before. */
function numbered<T>(map: Map<number, T>, number: number): T {
  const found = map.get(number);
  if (found === undefined) throw new Error(`No object has the number ${number}.`);
  return found;
}

/**
 * What AmplitudeSwift posts for recorded calls, as `Amplitude.swift`, `Identify.swift` and `BaseEvent.swift` say. The
 * order in which they are made decides: who is identified later is not the user of what was sent before.
 */
export function postOf(calls: readonly RecordedCall[]): HttpRequest | undefined {
  const user: Members = {};
  const events: Members[] = [];
  const tracked = new Map<number, SwiftEvent>();
  const identifies = new Map<number, SwiftIdentify>();
  let client: Extract<RecordedCall, ['init', ...unknown[]]> | undefined;
  const post = (event: Members) => {
    if (client === undefined) throw new Error('Nothing was initialised before the first call.');
    events.push({ ...user, ...event });
  };
  for (const call of calls)
    switch (call[0]) {
      case 'init':
        client = call;
        break;
      case 'setUserId':
        user.user_id = call[1];
        break;
      case 'setDeviceId':
        user.device_id = call[1];
        break;
      case 'setGroup': {
        const group = Object.fromEntries([[call[1], call[2]]]);
        post({ event_type: '$identify', groups: group, user_properties: { $set: group } });
        break;
      }
      case 'event':
        tracked.set(call[1], { type: call[2], properties: asProperties(call[3]), groups: new SwiftDictionary() });
        break;
      case 'setGroupOfEvent':
        numbered(tracked, call[1]).groups.set(call[2], call[3]);
        break;
      case 'track': {
        const { type, properties, groups } = numbered(tracked, call[1]);
        post({ event_type: type, event_properties: properties, groups: groups.asMembers() });
        break;
      }
      case 'change': {
        const identify = identifies.get(call[1]) ?? new SwiftIdentify();
        identifies.set(call[1], identify);
        identify.change(call[2], call[3], call[4]);
        break;
      }
      case 'groupIdentify':
        post({
          event_type: '$groupidentify',
          groups: Object.fromEntries([[call[1], call[2]]]),
          group_properties: numbered(identifies, call[3]).asMembers(),
        });
        break;
    }
  if (client === undefined || events.length === 0) return undefined;
  const [, apiKey, zone, serverUrl, minIdLength] = client;
  const options = minIdLength === 0 ? {} : { options: { min_id_length: minIdLength } };
  return {
    method: 'POST',
    url: serverUrl ?? endpointUrl(ENDPOINT, zone),
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ api_key: apiKey, events, ...options }),
  };
}
