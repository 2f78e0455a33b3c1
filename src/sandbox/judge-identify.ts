import { isDictionary, operationsIn } from '../amplitude/operation-dictionary.ts';
import { identificationEffects } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import { type Answer, textAnswer } from './answer.ts';
import type { Drops } from './drops.ts';
import { IDENTIFY_ANSWERS } from './identify-answers.ts';
import { judgeIds, minIdLength } from './judge-ids.ts';
import { distinctUsers, type Judgement, refused } from './judgement.ts';
import type { Project } from './project.ts';
import type { Received } from './receive.ts';
import { takeIdentification } from './take-identification.ts';
import { groupIdentifyProblem, identifyProblem } from './validate-identification.ts';

type Entry = Record<string, unknown>;

/** Characters a URL may have; the usual limit of web servers, as none is documented. */
const LONGEST_URL = 8192;

/** Refuses what is wrong before anybody looks at the entries. The order of these checks is a choice. */
function envelopeRefusal(received: Received, knowsKey: (key: string) => boolean): Answer | undefined {
  const { method, urlLength, bodyState, hasText, apiKey, content } = received;
  if (urlLength > LONGEST_URL) return IDENTIFY_ANSWERS.urlTooLong;
  if (method !== 'POST' && method !== 'GET') return IDENTIFY_ANSWERS.methodNotAllowed;
  if (bodyState === 'too-large') return IDENTIFY_ANSWERS.tooLarge;
  // A body that is no form, JSON above all, is not read at all; whether the service would read it is not known.
  if (bodyState === 'undecodable' || (hasText && content === undefined)) return IDENTIFY_ANSWERS.missingEvent;
  return apiKey === undefined || apiKey === '' || !knowsKey(apiKey) ? IDENTIFY_ANSWERS.invalidKey : undefined;
}

/** `identification` is one object or a list of them. An empty list identifies nobody; refusing it is a choice. */
function entriesOf(content: unknown): Entry[] | undefined {
  const list = Array.isArray(content) ? content : [content];
  return list.length > 0 && list.every(isDictionary) ? list : undefined;
}

/** Documented for `/groupidentify` only. */
function isTooMany(entries: readonly Entry[]): boolean {
  const properties = entries.reduce((sum, entry) => sum + operationsIn(entry.group_properties).length, 0);
  return entries.length > LIMITS.identifications || properties > LIMITS.groupProperties;
}

/** Answers `/identify` or `/groupidentify`, and takes in what is valid. One bad entry refuses them all. */
export function judgeIdentify(
  received: Received,
  endpoint: 'identify' | 'groupidentify',
  project: Project,
  knowsKey: (key: string) => boolean,
  drops: Drops,
): Judgement {
  const envelope = envelopeRefusal(received, knowsKey);
  if (envelope !== undefined) return refused(envelope);
  const entries = entriesOf(received.content);
  if (entries === undefined) return refused(IDENTIFY_ANSWERS.missingEvent);
  if (endpoint === 'groupidentify' && isTooMany(entries)) return refused(IDENTIFY_ANSWERS.tooLarge);

  const minLength = minIdLength(received.options);
  const ids = entries.map((entry) => judgeIds(entry, minLength).user);
  const users = endpoint === 'identify' ? distinctUsers(ids) : [];
  for (const entry of entries) {
    const problem = endpoint === 'identify' ? identifyProblem(entry, minLength) : groupIdentifyProblem(entry);
    if (problem !== undefined) return refused(textAnswer(400, problem), users);
  }
  entries.forEach((entry, index) => {
    drops.about(entries.length > 1 ? `Identification ${index + 1}` : '');
    takeIdentification(project, endpoint, entry, ids[index] ?? {}, drops);
  });
  return {
    answer: IDENTIFY_ANSWERS.success,
    effects: entries.flatMap((entry) => identificationEffects(endpoint, entry)),
    users,
    events: [],
  };
}
