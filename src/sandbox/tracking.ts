import type { Call } from '../amplitude/call.ts';
import { toRequest } from '../amplitude/request.ts';
import type { UserRef } from '../plan/plan.ts';
import { deliverCall } from '../segment/deliver-call.ts';
import { callOf, hasUser, idsOf, type Message, messagesIn } from '../segment/messages.ts';
import type { Setup } from '../segment/setup.ts';
import { isTrack, type SegmentCall } from '../segment/track-call.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { type Drops, quoted } from './drops.ts';
import type { Received } from './receive.ts';

/** Segment answers 200 to all but what it cannot read; the texts are not documented. */
const TAKEN = jsonAnswer(200, { success: true });
const UNREADABLE = jsonAnswer(400, { success: false, message: 'malformed JSON' });
const TOO_LARGE = jsonAnswer(400, { success: false, message: 'exceeds the maximum payload size' });

const NOBODY = 'It names neither user ID nor anonymous ID. Segment answers 200 and drops it.';

/** What became of a request to Segment. */
export interface Tracked {
  answer: Answer;
  users: UserRef[];
  /** For each message, what the destination sends to Amplitude in order; after a refusal, nothing more of it. */
  deliveries: Call[][];
}

function userOf(message: Message): UserRef {
  const { userId, anonymousId } = idsOf(message);
  return {
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { deviceId: anonymousId }),
  };
}

function subjectOf(call: SegmentCall): string {
  const subject = isTrack(call) ? call.event : call.groupId;
  return subject === '' ? '' : ` for ${quoted(subject)}`;
}

function deliver(message: Message, setup: Setup, drops: Drops): Call[] {
  const call = callOf(message);
  const what = `${message.type} call${call === undefined ? '' : subjectOf(call)}`;
  if (!hasUser(message)) {
    drops.add(what, NOBODY);
    return [];
  }
  if (call === undefined) return [];
  const { calls, problems } = deliverCall(call, setup);
  for (const problem of problems) drops.add(what, problem);
  return calls;
}

/** Takes a request to the tracking API as Segment does, and says what the destination makes of it. */
export function track(received: Received, setup: Setup, drops: Drops): Tracked {
  const nothing = { users: [], deliveries: [] };
  if (received.bodyState === 'too-large') return { ...nothing, answer: TOO_LARGE };
  if (received.bodyState !== 'whole' || received.content === undefined) return { ...nothing, answer: UNREADABLE };
  const messages = messagesIn(received.tracking ?? 'metrics', received.content);
  return {
    answer: TAKEN,
    users: messages.filter(hasUser).map(userOf),
    deliveries: messages.map((message) => deliver(message, setup, drops)),
  };
}

/** The key that the destination is set up with. It is nobody's. */
const DESTINATION_KEY = 'segment0segment0segment0segment0';

/** What a destination posts to Amplitude. It is answered here, and goes to no network. */
export function requestOf(call: Call, { region }: Setup): Request {
  const { method, url, headers, body } = toRequest(call, { region, apiKey: DESTINATION_KEY });
  return new Request(url, { method, headers, body });
}
