import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { eventEffects } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import type { Answer } from './answer.ts';
import { type Drops, quoted, TOO_SHORT } from './drops.ts';
import { eventsAccepted, invalidKey, missingEvents, missingKey, refusal } from './event-answers.ts';
import { type JudgedIds, judgeIds, minIdLength } from './judge-ids.ts';
import { distinctUsers, type Judgement, refused } from './judgement.ts';
import type { Project } from './project.ts';
import type { Received } from './receive.ts';
import { takeEvent } from './take-event.ts';
import { eventsRefusal } from './validate-events.ts';

/** The events of a JSON body; an object in place of the list is no list. */
export function eventsIn(content: unknown): unknown[] | undefined {
  return isDictionary(content) && Array.isArray(content.events) ? content.events : undefined;
}

/** Refuses what is wrong before anybody looks at the events. The order of these checks is a choice. */
function envelopeRefusal(received: Received, knowsKey: (key: string) => boolean): Answer | undefined {
  const { method, bodyState, hasText, apiKey, content } = received;
  // What the service says to another method is not documented.
  if (method !== 'POST') return refusal(405, 'Method Not Allowed');
  if (bodyState === 'too-large') return refusal(413, 'Payload too large');
  if (bodyState === 'whole' && !hasText) return refusal(400, 'Missing request body');
  if (!isDictionary(content)) return refusal(400, 'Invalid JSON request body');
  if (apiKey === undefined || apiKey === '') return missingKey();
  if (!knowsKey(apiKey)) return invalidKey(apiKey);
  const events = eventsIn(content);
  if (events === undefined) return missingEvents();
  return events.length > LIMITS.events ? refusal(413, 'Payload too large') : undefined;
}

function reportIds({ problems }: JudgedIds, drops: Drops): void {
  for (const { field, id, problem } of problems)
    drops.add(
      `${field} ${quoted(id)}`,
      problem === 'short' ? TOO_SHORT : 'It is on the list of invalid ids, so it was left out.',
    );
}

/**
 * Answers `/2/httpapi` or `/batch`, and takes in what is valid. A duplicate is ignored and answered like any event;
 * that `events_ingested` counts it is a choice.
 * @param now milliseconds
 */
export function judgeEvents(
  received: Received,
  endpoint: 'httpapi' | 'batch',
  project: Project,
  knowsKey: (key: string) => boolean,
  now: number,
  drops: Drops,
): Judgement {
  const envelope = envelopeRefusal(received, knowsKey);
  if (envelope !== undefined) return refused(envelope);
  const all = eventsIn(received.content) ?? [];
  const minLength = minIdLength(received.options);
  const events = all.filter(isDictionary);
  const ids = events.map((event) => judgeIds(event, minLength));
  const users = distinctUsers(ids.map(({ user }) => user));
  const refusalOfEvents = eventsRefusal(endpoint, all, minLength);
  if (refusalOfEvents !== undefined) return refused(refusalOfEvents, users);

  let ingested = 0;
  const taken = events.flatMap((event, index) => {
    const judged = ids[index] ?? { user: {}, problems: [], missing: true };
    drops.about(events.length > 1 ? `Event ${index + 1}` : '');
    reportIds(judged, drops);
    if (Object.keys(judged.user).length > 0) ingested += 1;
    const reported = takeEvent(project, event, judged.user, now, drops);
    return reported === undefined ? [] : [{ event, reported }];
  });
  return {
    answer: eventsAccepted(now, received.bodyBytes, ingested),
    effects: taken.flatMap(({ event }) => eventEffects(event)),
    users,
    events: taken.map(({ reported }) => reported),
  };
}
