import { textOf } from '../amplitude/read-effects.ts';
import { isPropertyChanges } from './event-fields.ts';
import { judgeIds } from './judge-ids.ts';

type Entry = Record<string, unknown>;

// The texts below are choices: the pages name `missing_event` only, and refer to the HTTP V2 page for the rest.
const missing = (...fields: string[]) => `Request missing required field. Missing fields [${fields.join(', ')}].`;
/** Wording of the legacy form endpoint, the one text of this family that is known. */
const invalid = (...fields: string[]) => `invalid_event_field. Invalid fields [${fields.join(', ')}].`;
const SHORT_ID = 'Invalid id length for user_id or device_id';

function isGiven(entry: Entry, field: string): boolean {
  return Object.hasOwn(entry, field) && entry[field] !== null && entry[field] !== '';
}

function badChanges(entry: Entry, field: string): string[] {
  return isGiven(entry, field) && !isPropertyChanges(entry[field]) ? [field] : [];
}

function isDictionaryOrAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/**
 * What `/identify` has against an entry; nothing if it takes it. A call without any id is known to fail. That short
 * and invalid ids refuse the request, as on `/2/httpapi`, is a choice; the endpoint does take `min_id_length`.
 */
export function identifyProblem(entry: Entry, minLength: number): string | undefined {
  const ids = judgeIds(entry, minLength);
  if (ids.missing) return missing('user_id', 'device_id');
  const bad = [
    ...ids.problems.filter(({ problem }) => problem !== 'short').map(({ field }) => field),
    ...(isDictionaryOrAbsent(entry.groups) ? [] : ['groups']),
    ...badChanges(entry, 'user_properties'),
  ];
  if (bad.length > 0) return invalid(...bad);
  return ids.problems.length > 0 ? SHORT_ID : undefined;
}

/** What `/groupidentify` has against an entry. It needs no user; a list as `group_value` is not taken. */
export function groupIdentifyProblem(entry: Entry): string | undefined {
  const names = ['group_type', 'group_value'] as const;
  const absent = names.filter((name) => !isGiven(entry, name));
  if (absent.length > 0) return missing(...absent);
  const bad = [...names.filter((name) => textOf(entry[name]) === undefined), ...badChanges(entry, 'group_properties')];
  return bad.length > 0 ? invalid(...bad) : undefined;
}
