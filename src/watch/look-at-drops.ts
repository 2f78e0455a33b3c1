import { SIXTH_TYPE, TOO_SHORT } from '../sandbox/drops.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { leftOut, shortId } from './wrong.ts';

/** Looks at what was dropped without a word, each cause once, and for what is too much to be looked at. */
export function lookAtDrops(board: Board, { id, dropped, effectsLeftOut }: Report): void {
  if (effectsLeftOut > 0) board.findings.add('left-out', '', leftOut(effectsLeftOut), id);
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
