import type { Plan } from '../plan/plan.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import type { Members } from './members.ts';
import { notThroughSegment } from './wrong.ts';

/** Whether an app sent to Amplitude what the plan sends through Segment. */
export function isStraight({ source }: Plan, { endpoint, via }: Report): boolean {
  return source === 'segment' && endpoint !== null && via === null;
}

/** Finds such a request. */
export function lookAtStraight(board: Board, members: Members, report: Report): void {
  const { id, method, request } = report;
  board.findings.add('not-through-segment', request.path, notThroughSegment(method, request.path), id);
  passOver(members, report);
}

/** The groups that a request set show on later events of its users, which prove nothing of the app or the plan’s way. */
export function passOver(members: Members, { effects }: Report): void {
  for (const effect of effects) if (effect.kind === 'user-group') members.joinElsewhere(effect.user, effect.type);
}
