import type { MemoryLimits } from './memory-limits.ts';
import type { Report } from './report.ts';
import { Ring } from './ring.ts';

/** The reports that are held, to be read in parts. */
export interface HeldReports {
  /** How many fell out since the last reset. */
  readonly forgotten: number;
  /** Id of the newest one, or null if there is none. */
  readonly newest: number | null;
  /** Id of the last report before the last reset; 0 if there was none. */
  readonly startedAfter: number;
  /** The newest ones, at most so many; newest last. */
  latest: (most: number) => Report[];
  /**
   * The oldest ones after a report, at most so many; newest last. If no report of this id is held, it was forgotten or
   * is of another time, and all that are held come after it.
   */
  after: (id: number, most: number) => Report[];
}

/** Characters that an event or effect weighs beside its own, by what was measured. */
const PART_WEIGHT = 75;

/** The newest reports. Their ids rise. */
export class ReportLog implements HeldReports {
  readonly #ring: Ring<Report>;
  readonly startedAfter: number;
  #listed: readonly Report[] | undefined;

  constructor({ reports, reportCharacters }: MemoryLimits, startedAfter: number) {
    this.startedAfter = startedAfter;
    this.#ring = new Ring(reports, reportCharacters);
  }

  get forgotten(): number {
    return this.#ring.forgotten;
  }

  /** How many came since the last reset. */
  get count(): number {
    return this.#ring.forgotten + this.#ring.length;
  }

  get newest(): number | null {
    return this.#ring.at(-1)?.id ?? null;
  }

  push(report: Report): void {
    // Many small objects take more memory than one text.
    const parts = report.events.length + report.effects.length;
    this.#ring.push(report, JSON.stringify(report).length + parts * PART_WEIGHT);
    this.#listed = undefined;
  }

  /** All of them, newest last; the same array until there is news. */
  all(): readonly Report[] {
    this.#listed ??= this.#ring.items();
    return this.#listed;
  }

  latest(most: number): Report[] {
    return this.#ring.slice(Math.max(0, this.#ring.length - most));
  }

  after(id: number, most: number): Report[] {
    const from = this.#placeOf(id) + 1;
    return this.#ring.slice(from, from + most);
  }

  /** The place of a report, or -1. */
  #placeOf(id: number): number {
    let from = 0;
    let to = this.#ring.length - 1;
    while (from <= to) {
      const middle = Math.floor((from + to) / 2);
      const found = this.#ring.at(middle)?.id ?? 0;
      if (found === id) return middle;
      if (found < id) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  }
}
