import type { Plan } from '../plan/plan.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import type { Members } from './members.ts';
import { notThroughSegment } from './wrong.ts';

/** Whether an app sent to Amplitude what the plan sends through Segment. */
export function isStraight({ source }: Plan, { endpoint, via }: Report): boolean {
  return source === 'segment' && endpoint !== null && via === null;
}

/** Finds such a request. The groups it set show on later events of its users, which are no proof of the plan’s way. */
export function lookAtStraight(board: Board, members: Members, { id, method, request, effects }: Report): void {
  board.findings.add('not-through-segment', request.path, notThroughSegment(method, request.path), id);
  for (const { kind, type } of effects) if (kind === 'user-group') members.joinElsewhere(type);
}
