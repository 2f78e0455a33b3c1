import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { setsNoGroup } from './wrong.ts';

/**
 * Finds calls that cannot do what they claim: an identification that sets a user property of a group type’s name and
 * names no group. SetGroup of the Go SDK posts that.
 */
export function lookAtCalls(board: Board, { id, setAlone, library }: Report): void {
  for (const type of setAlone) {
    if (!board.isPlanned(type)) continue;
    const wrong = setsNoGroup(type, library);
    for (const item of board.groupItems(type)) if (item.wanted.step === 'user-group') item.miss('no-group', wrong, id);
    board.findings.add('sets-no-group', type, { ...wrong, place: board.placeOf(type) }, id);
  }
}
