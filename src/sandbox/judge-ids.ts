import { textOf } from '../amplitude/read-effects.ts';
import { idFault } from '../plan/ids.ts';
import { LIMITS } from '../plan/limits.ts';
import type { UserRef } from '../plan/plan.ts';

/** What is wrong with an id: neither text nor number, on the list of invalid ids, or too short. */
export interface IdProblem {
  field: 'user_id' | 'device_id';
  id: string;
  problem: 'type' | 'invalid' | 'short';
}

/** The ids of one event or identification, the good and the bad ones. */
export interface JudgedIds {
  user: UserRef;
  problems: IdProblem[];
  /** Whether neither id was given at all. */
  missing: boolean;
}

const NAMES = [
  ['user_id', 'userId'],
  ['device_id', 'deviceId'],
] as const;

/** A zeroed advertising id, however it is grouped. */
const ALL_ZERO = /^0[0-]*$/;

function problemOf(field: IdProblem['field'], given: unknown, minLength: number): IdProblem['problem'] | undefined {
  // Numbers become text; a switch or a list is no id.
  if (typeof given !== 'string' && typeof given !== 'number') return 'type';
  const id = String(given);
  return field === 'device_id' && ALL_ZERO.test(id) ? 'invalid' : idFault(id, minLength);
}

/** Judges both ids. An id that is null counts as not given. */
export function judgeIds(entry: Record<string, unknown>, minLength: number): JudgedIds {
  const user: UserRef = {};
  const problems: IdProblem[] = [];
  let missing = true;
  for (const [field, name] of NAMES) {
    const given = Object.hasOwn(entry, field) ? (entry[field] ?? undefined) : undefined;
    if (given === undefined) continue;
    missing = false;
    const id = textOf(given) ?? '';
    const problem = problemOf(field, given, minLength);
    if (problem === undefined) user[name] = id;
    else problems.push({ field, id, problem });
  }
  return { user, problems, missing };
}

/** Characters an id needs in this request: `min_id_length` of its options, 5 without it. */
export function minIdLength(options: unknown): number {
  const wanted =
    typeof options === 'object' && options !== null && 'min_id_length' in options ? options.min_id_length : undefined;
  return typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 0 ? wanted : LIMITS.idLength;
}
