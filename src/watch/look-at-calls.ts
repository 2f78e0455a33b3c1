import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { entriesIn } from './said.ts';
import { setsNoGroup } from './wrong.ts';

const isFilled = (value: unknown) => isDictionary(value) && Object.keys(value).length > 0;

/** Names that an identification sets as user properties while it names no group. */
function userPropertiesAlone(entry: Record<string, unknown>, isEvent: boolean): string[] {
  if (isEvent && entry.event_type !== '$identify') return [];
  const { groups, user_properties: changes } = entry;
  if (isFilled(groups) || !isDictionary(changes)) return [];
  const set = Object.hasOwn(changes, '$set') ? changes.$set : undefined;
  return isDictionary(set) ? Object.keys(set) : [];
}

/**
 * Finds calls that cannot do what they claim: an identification that sets a user property of a group type’s name and
 * names no group. SetGroup of the Go SDK posts that.
 */
export function lookAtCalls(board: Board, report: Report): void {
  const { id, endpoint, library, answer } = report;
  const isEvent = endpoint === 'httpapi' || endpoint === 'batch';
  if (!(isEvent || endpoint === 'identify') || answer?.status !== 200) return;
  if (!(report.events.some(({ type }) => type === '$identify') || endpoint === 'identify')) return;
  for (const entry of entriesIn(report))
    for (const type of userPropertiesAlone(entry, isEvent)) {
      if (!board.isPlanned(type)) continue;
      const wrong = setsNoGroup(type, library);
      for (const item of board.groupItems(type))
        if (item.wanted.step === 'user-group') item.miss('no-group', wrong, id);
      board.findings.add('sets-no-group', type, { ...wrong, place: board.placeOf(type) }, id);
    }
}
