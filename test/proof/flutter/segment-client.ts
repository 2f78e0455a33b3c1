import { isDeepStrictEqual } from 'node:util';
import type { HttpRequest } from '../../../src/amplitude/request.ts';
import { fromJson, type GroupTraits, merged, toJson } from './group-traits.ts';
import type { FlutterCall } from './read-calls.ts';

const API_HOST = 'api.segment.io/v1';

/** What the library keeps on the phone: `UserInfo` in `state.dart`. */
interface UserInfo {
  anonymousId: string;
  userId?: string;
  groupTraits?: GroupTraits;
}

/** The state as it comes back from the phone. */
function restored({ groupTraits, ...ids }: UserInfo): UserInfo {
  return { ...ids, ...(groupTraits && { groupTraits: fromJson(toJson(groupTraits)) }) };
}

/** Goes through one start of an app, as the library's source does (`inject_user_info.dart`), and says what it leaves. */
function start(calls: readonly FlutterCall[], before: UserInfo): { after: UserInfo; request: HttpRequest } {
  const [binding, client, ready, ...rest] = calls;
  if (binding?.method !== 'ensureInitialized' || client?.method !== 'createClient' || ready?.method !== 'ready')
    throw new Error('The library is not started, or not waited for.');
  if (rest.at(-1)?.method !== 'flush') throw new Error('Nothing is flushed at the end.');
  let info = before;
  const batch: unknown[] = [];
  const post = (message: object) => {
    const { anonymousId, userId = null } = info;
    batch.push({ anonymousId, userId, context: {}, integrations: null, ...message });
  };
  for (const call of rest.slice(0, -1))
    if (call.method === 'identify') {
      info = { ...info, userId: call.userId };
      post({ type: 'identify', traits: null });
    } else if (call.method === 'group') {
      info = { ...info, groupTraits: merged({ typed: {}, custom: call.custom }, info.groupTraits) };
      // It is written at once, and so is the queue: the app may end here, and has to read it at its next start.
      restored(info);
      post({ type: 'group', groupId: call.groupId, traits: toJson(info.groupTraits ?? { typed: {}, custom: {} }) });
    } else if (call.method === 'reset') info = { anonymousId: info.anonymousId };
    else throw new Error(`${call.method} stands in the wrong place.`);
  return {
    after: info,
    request: {
      method: 'POST',
      url: `https://${client.apiHost ?? API_HOST}/b`,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ batch, writeKey: client.writeKey }),
    },
  };
}

/** What the library posts at the second start of an app. Throws if that is not what it posts at the first. */
export function postOfSegment(calls: readonly FlutterCall[]): HttpRequest {
  const first = start(calls, { anonymousId: 'invented' });
  const second = start(calls, restored(first.after));
  if (!isDeepStrictEqual(JSON.parse(first.request.body), JSON.parse(second.request.body)))
    throw new Error(`The second start sends something else: ${second.request.body.slice(0, 600)}`);
  return second.request;
}
