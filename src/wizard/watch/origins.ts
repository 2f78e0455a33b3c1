import { shortText } from '../../plan/short-text.ts';
import type { Report } from '../../sandbox/report.ts';
import type { SandboxState } from '../../sandbox/state.ts';

/** The request that changed a property last. */
export interface Origin {
  operation: string;
  report: number;
  at: number;
}

/** Tells the origin of one property, if it is known. */
export type OriginOf = (type: string, value: string, property: string) => Origin | undefined;

function keyOf(type: string, value: string, property: string): string {
  return JSON.stringify([type, value, property]);
}

/** Finds where properties came from, as far as the page still holds the requests. */
export function originsIn(reports: readonly Report[]): OriginOf {
  const origins = new Map<string, Origin>();
  for (const { id, at, effects } of reports)
    for (const effect of effects)
      if (effect.kind === 'group-property') {
        const key = keyOf(effect.type, effect.value, effect.property);
        if ((origins.get(key)?.report ?? 0) < id) origins.set(key, { operation: effect.operation, report: id, at });
      }
  return (type, value, property) => origins.get(keyOf(type, value, property));
}

/** The newest events of a group, by name, with how many there are of each: `Report Created (3)`. */
export function eventsOf({ events }: SandboxState, type: string, value: string): string[] {
  const counts = new Map<string, number>();
  for (const event of events)
    if (event.groups.some((group) => group.type === type && group.values.includes(value)))
      counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${shortText(name, 40)}${count > 1 ? ` (${count})` : ''}`);
}
