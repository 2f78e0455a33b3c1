import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { textOf } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import { shortText } from '../plan/short-text.ts';
import type { Drops } from './drops.ts';
import { eventsIn } from './judge-events.ts';
import type { Judgement } from './judgement.ts';
import type { Received } from './receive.ts';
import type { Report } from './report.ts';
import { setAloneIn } from './set-alone.ts';

/** As many as Amplitude tracks of one request, and more: all its events, each with all group types. */
const MOST_EFFECTS = LIMITS.events * LIMITS.groupTypes;
const MOST_USERS = 50;
const MOST_ANSWER = 20_000;

/** What the first event or identification that says so was sent by. */
function libraryOf(content: unknown): string | null {
  const entries = eventsIn(content) ?? (Array.isArray(content) ? content : [content]);
  for (const entry of entries) {
    const library = isDictionary(entry) && Object.hasOwn(entry, 'library') ? textOf(entry.library) : undefined;
    if (library !== undefined) return shortText(library, 100);
  }
  return null;
}

const beyond = (most: number, list: readonly unknown[]) => Math.max(0, list.length - most);

/** Where a report stands among the others. */
type Place = Pick<Report, 'id' | 'number' | 'at'>;

/**
 * Writes the report of a request.
 * @param judgement nothing if there was no answer
 * @param origin the report of the call to Segment that its destination sent this for, and who answered
 */
export function makeReport(
  place: Place,
  received: Received,
  judgement: Judgement | undefined,
  drops: Drops,
  { via = null, answeredBy = 'sandbox' }: Partial<Pick<Report, 'via' | 'answeredBy'>> = {},
): Report {
  const { effects, users, events, answer } = judgement ?? { effects: [], users: [], events: [], answer: undefined };
  const effectsLeftOut = beyond(MOST_EFFECTS, effects);
  return {
    ...place,
    endpoint: received.endpoint ?? null,
    tracking: received.tracking ?? null,
    via,
    method: received.method,
    request: received.told,
    bytes: received.wireBytes,
    users: users.slice(0, MOST_USERS),
    library: libraryOf(received.content),
    effects: effects.slice(0, MOST_EFFECTS),
    events,
    setAlone: answer?.status === 200 ? setAloneIn(received.content) : [],
    dropped: drops.list,
    leftOut: effectsLeftOut + beyond(MOST_USERS, users) + drops.omitted,
    effectsLeftOut,
    answer: answer ? { status: answer.status, body: received.secrets.show(answer.told).slice(0, MOST_ANSWER) } : null,
    ...(received.isOwn ? { isOwn: true } : {}),
    answeredBy,
    fault: received.fault === null ? null : received.secrets.show(shortText(received.fault)),
  };
}
