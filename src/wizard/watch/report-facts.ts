import type { Report } from '../../sandbox/report.ts';

/** What the list is filtered by. */
export interface ReportFacts {
  /** Group types named or described. */
  types: ReadonlySet<string>;
  /** User ids and device ids. */
  ids: readonly string[];
  hasGroups: boolean;
}

const known = new WeakMap<Report, ReportFacts>();

/** Reads from a report what the list is filtered by, once. */
export function factsOf(report: Report): ReportFacts {
  const found = known.get(report);
  if (found) return found;
  const carried = report.events.flatMap(({ groups }) => groups);
  const types = new Set([...report.effects, ...carried].map(({ type }) => type));
  const ids = report.users.flatMap(({ userId, deviceId }) => [userId, deviceId].filter((id) => id !== undefined));
  const facts = { types, ids, hasGroups: types.size > 0 };
  known.set(report, facts);
  return facts;
}
