import { quoted, SIXTH_TYPE } from '../sandbox/drops.ts';
import type { Report } from '../sandbox/report.ts';

/** Tells which group types of a report the project tracks. Effects are what a request says, and name the others too. */
export function trackedIn({ dropped }: Pick<Report, 'dropped'>): (type: string) => boolean {
  const lost = new Set(
    dropped.flatMap(({ what, why }) => (why === SIXTH_TYPE ? [/Group type (“.*”)$/s.exec(what)?.[1] ?? ''] : [])),
  );
  return (type) => !lost.has(quoted(type));
}
