import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { cutText, Drops } from './drops.ts';
import { eventsIn } from './judge-events.ts';

/** More than a project has user properties. */
const MOST = 1000;

const isFilled = (value: unknown) => isDictionary(value) && Object.keys(value).length > 0;

function setAloneBy(entry: unknown, isEvent: boolean): string[] {
  if (!isDictionary(entry) || (isEvent && entry.event_type !== '$identify')) return [];
  const { groups, user_properties: changes } = entry;
  if (isFilled(groups) || !isDictionary(changes)) return [];
  const set = Object.hasOwn(changes, '$set') ? changes.$set : undefined;
  return isDictionary(set) ? Object.keys(set) : [];
}

/**
 * Names of the user properties that identifications `$set` while they name no group, each once.
 * @param content events, or one identification or a list of them
 */
export function setAloneIn(content: unknown): string[] {
  const events = eventsIn(content);
  const entries = events ?? (Array.isArray(content) ? content : [content]);
  const names = new Set<string>();
  for (const entry of entries)
    for (const name of setAloneBy(entry, events !== undefined))
      if (names.size < MOST) names.add(cutText(name, '', new Drops()));
  return [...names];
}
