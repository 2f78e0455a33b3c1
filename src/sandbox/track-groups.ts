import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { groupsOf } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import type { GroupMembership } from '../plan/plan.ts';
import { cutText, type Drops, quoted, SIXTH_TYPE } from './drops.ts';
import type { GroupTypes } from './group-types.ts';

const ELEVENTH_VALUE = `One call names at most ${LIMITS.groupValues} group values; the rest is not tracked.`;

/** Group values as text: numbers become text, nested values and empty texts name no group. */
function namedValues(type: string, given: unknown, drops: Drops): string[] {
  const what = `Group type ${quoted(type)}`;
  const asked = Array.isArray(given) ? given.length : 1;
  const texts = groupsOf(Object.fromEntries([[type, given]]))[0]?.values ?? [];
  const named = texts.filter((text) => text !== '');
  if (named.length < asked) drops.add(what, 'A value that is empty, or neither text nor number, names no group.');
  return [...new Set(named.map((text) => cutText(text, `${what}: value`, drops)))];
}

/** The groups of one event or identification that the service tracks; the others are reported. */
export function trackGroups(groups: unknown, types: GroupTypes, drops: Drops): GroupMembership[] {
  const tracked: GroupMembership[] = [];
  let room: number = LIMITS.groupValues;
  for (const [name, given] of Object.entries(isDictionary(groups) ? groups : {})) {
    const type = cutText(name, 'Group type', drops);
    const values = namedValues(type, given, drops);
    if (values.length === 0) continue;
    // A call, too, names at most five types; no project tracks more, so there is nothing else to check.
    if (!types.admit(type)) {
      drops.add(`Group type ${quoted(type)}`, SIXTH_TYPE);
      continue;
    }
    const kept = values.slice(0, room);
    room -= kept.length;
    for (const value of values.slice(kept.length))
      drops.add(`Group ${quoted(type)} = ${quoted(value)}`, ELEVENTH_VALUE);
    if (kept.length > 0) tracked.push({ type, values: kept });
  }
  return tracked;
}
