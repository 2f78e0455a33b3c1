import type { Plan } from '../plan/plan.ts';
import type { Report } from '../sandbox/report.ts';
import type { Artifact } from '../sources/source.ts';
import type { CheckList } from './check-list.ts';
import { itemsOf } from './wanted.ts';

/** Holds a plan against what arrives. */
export interface Checker {
  /** Takes a report in; to be called with each, in the order they came. */
  take: (report: Report) => void;
  /** The same object until there is news. */
  list: () => CheckList;
}

/** Makes a checker to which nothing came yet. */
export function createChecker(plan: Plan, artifact: Artifact): Checker {
  const wanted = itemsOf(plan, artifact);
  const list: CheckList = {
    items: wanted.map(({ id, kind, what, place }) => ({ id, kind, what, state: 'waiting', ...(place && { place }) })),
    findings: [],
    done: false,
    seen: 0,
    requests: 0,
    withGroups: 0,
    strays: 0,
  };
  return { take: () => {}, list: () => list };
}
