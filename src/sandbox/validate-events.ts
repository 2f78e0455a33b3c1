import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { Answer } from './answer.ts';
import { badFields, refusal, shortIds } from './event-answers.ts';
import { badFieldsOf } from './event-fields.ts';
import { judgeIds } from './judge-ids.ts';

/** Where in a list of events each field is at fault. */
class Faults extends Map<string, number[]> {
  note(field: string, index: number, all: boolean): void {
    const known = this.get(field);
    if (known === undefined) this.set(field, [index]);
    else if (all && known.at(-1) !== index) known.push(index);
  }
}

function isAbsent(event: Record<string, unknown>, field: string): boolean {
  return !Object.hasOwn(event, field) || event[field] === null || event[field] === '';
}

/**
 * Judges the events of a request; one bad event refuses them all. `/2/httpapi` names the first bad event for each
 * field, `/batch` all of them. Ids that are invalid or short refuse a request to `/2/httpapi` only.
 * That an event whose type is `$groupidentify` needs an id as well is a choice: the pages say so of every event.
 * @returns the refusal, or nothing
 */
export function eventsRefusal(
  endpoint: 'httpapi' | 'batch',
  events: readonly unknown[],
  minLength: number,
): Answer | undefined {
  if (!events.every(isDictionary)) return refusal(400, 'Invalid event JSON');
  const all = endpoint === 'batch';
  const missing = new Faults();
  const invalid = new Faults();
  const short = new Faults();
  events.forEach((event, index) => {
    const ids = judgeIds(event, minLength);
    if (isAbsent(event, 'event_type')) missing.note('event_type', index, all);
    if (ids.missing) {
      missing.note('user_id', index, all);
      missing.note('device_id', index, all);
    }
    for (const field of badFieldsOf(event)) invalid.note(field, index, all);
    for (const { field, problem } of ids.problems)
      if (problem === 'type') invalid.note(field, index, all);
      else if (endpoint === 'httpapi') (problem === 'short' ? short : invalid).note(field, index, all);
  });
  if (missing.size + invalid.size > 0) return badFields(missing, invalid);
  return short.size > 0 ? shortIds(short) : undefined;
}
