import type { Plan } from '../plan/plan.ts';
import type { Report } from '../sandbox/report.ts';
import type { Artifact } from '../sources/source.ts';
import { Board } from './board.ts';
import { isCanary } from './canary.ts';
import type { CheckList } from './check-list.ts';
import { lookAtAnswer } from './look-at-answer.ts';
import { lookAtCalls } from './look-at-calls.ts';
import { lookAtDrops } from './look-at-drops.ts';
import { lookAtEffects } from './look-at-effects.ts';
import { lookAtEvents, seeEarlierMembership } from './look-at-events.ts';
import { Names } from './look-at-names.ts';
import { isStraight, lookAtStraight, passOver } from './look-at-straight.ts';
import { Members } from './members.ts';

/** Holds a plan against what arrives, in bounded memory. */
export interface Checker {
  /** Takes a report in; to be called with each, in the order they came. */
  take: (report: Report) => void;
  /** The same object until there is news. */
  list: () => CheckList;
}

/** Somebody looks whether there is an answer, as the wizard itself does when a send fails. */
function isProbe({ method, request, answer }: Report): boolean {
  return ['GET', 'HEAD'].includes(method) && request.query.length === 0 && answer !== null && answer.status >= 400;
}

/**
 * Makes a checker to which nothing came yet. The app it watches has users, values and events of its own:
 *
 * - A group type is seen once it came at the planned level, with any value.
 * - User-level groups have to be seen on a later event too, since Amplitude shows them no sooner.
 * - Event-level groups are seen on any event, unless the plan’s event came without them.
 * - A property is seen once the planned operation on it came, for any group of the type.
 * - With Segment, what the app sends straight to Amplitude counts for no item.
 *
 * What came otherwise makes an item wrong until it comes as planned. Tests that the wizard's own page sends prove nothing
 * of the app, nor do the groups that its events have from such a test.
 *
 * @param artifact what the plan’s target makes of it: its effects are the items, its code the place to look at
 */
export function createChecker(plan: Plan, artifact: Artifact): Checker {
  const board = new Board(plan, artifact);
  const members = new Members();
  const names = new Names(board);
  const counts = { requests: 0, withGroups: 0, strays: 0, refused: 0 };
  let listed: CheckList | undefined;

  const count = (report: Report) => {
    const { via, effects, endpoint, tracking, answer } = report;
    if (via === null) counts.requests += 1;
    if (effects.length > 0) counts.withGroups += 1;
    if (endpoint === null && tracking === null) counts.strays += 1;
    else if (answer === null || answer.status >= 400 || isStraight(plan, report)) counts.refused += 1;
  };

  return {
    take: (report) => {
      if (report.isOwn) passOver(members, report);
      if (report.isOwn || isCanary(report) || isProbe(report)) return;
      count(report);
      if (isStraight(plan, report)) lookAtStraight(board, members, report);
      else {
        lookAtEffects(board, report);
        lookAtCalls(board, report);
        lookAtEvents(board, members, report);
        seeEarlierMembership(board, members, report);
      }
      names.look(report);
      lookAtAnswer(board, report);
      lookAtDrops(board, report);
      listed = undefined;
    },
    list: () => {
      if (listed === undefined) {
        const items = board.progress.map((progress) => progress.item());
        const seen = items.filter(({ state }) => state === 'seen').length;
        const done = items.length > 0 && seen === items.length;
        listed = { items, findings: board.findings.list(), done, seen, ...counts };
      }
      return listed;
    },
  };
}
