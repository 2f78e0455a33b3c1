import { SIXTH_TYPE, TOO_SHORT } from '../sandbox/drops.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { shortId } from './wrong.ts';

/** Looks at what was dropped without a word, each cause once. */
export function lookAtDrops(board: Board, { id, dropped }: Report): void {
  for (const { what, why } of dropped) {
    // Sixth types are found by their effects, and say which.
    if (why === SIXTH_TYPE) continue;
    const short = why === TOO_SHORT ? /(user_id|device_id) “(.*)”$/s.exec(what) : null;
    if (short) {
      const [, field = 'user_id', text] = short;
      board.findings.add('short-id', field, shortId(field, text, board.plan.source), id);
    } else board.findings.add('dropped', why, { reason: `${what}: ${why}` }, id);
  }
}
