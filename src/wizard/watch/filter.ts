import type { Report } from '../../sandbox/report.ts';
import { factsOf } from './report-facts.ts';

/** Which requests to show. */
export interface Filter {
  onlyGroups: boolean;
  /** Part of a user id or device id; empty for all. */
  user: string;
  /** A group type; empty for all. */
  type: string;
}

/** Shows everything. */
export const NO_FILTER: Filter = { onlyGroups: false, user: '', type: '' };

/** Whether a filter may hide anything. */
export function isFiltering({ onlyGroups, user, type }: Filter): boolean {
  return onlyGroups || user !== '' || type !== '';
}

function fits(report: Report, { onlyGroups, user, type }: Filter): boolean {
  const { hasGroups, types, ids } = factsOf(report);
  return (
    (!onlyGroups || hasGroups) &&
    (type === '' || types.has(type)) &&
    (user === '' || ids.some((id) => id.includes(user)))
  );
}

/**
 * The reports that fit, in their order. A call to Segment stays with what its destination sent for it, which stands
 * before it.
 */
export function filtered(reports: readonly Report[], filter: Filter): readonly Report[] {
  if (!isFiltering(filter)) return reports;
  const callsOfFitting = new Set<number>();
  return reports.filter((report) => {
    if (!callsOfFitting.has(report.id) && !fits(report, filter)) return false;
    if (report.via !== null) callsOfFitting.add(report.via);
    return true;
  });
}

/** What to offer for a filter: group types and ids among the newest reports. */
export function choicesIn(reports: readonly Report[]): { types: string[]; ids: string[] } {
  const types = new Set<string>();
  const ids = new Set<string>();
  for (const report of reports.slice(-MOST_LOOKED_AT)) {
    const facts = factsOf(report);
    for (const type of facts.types) types.add(type);
    for (const id of facts.ids) ids.add(id);
  }
  return { types: [...types].slice(0, MOST_TYPES).sort(), ids: [...ids].slice(-MOST_IDS).reverse() };
}

const MOST_LOOKED_AT = 1_000;
const MOST_TYPES = 50;
const MOST_IDS = 50;
