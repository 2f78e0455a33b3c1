import type { Report } from '../../sandbox/report.ts';

/** How much the page holds; what is older falls out. */
export const MOST_HELD = { reports: 5_000, characters: 20_000_000 };

/** A call to Segment and what its destination sent for it come close together. */
const NEAR = 500;

/**
 * The reports the page holds, in the order of the list read from its end: the newest first, and what Segment's
 * destination sent for a call below that call.
 */
export class Held {
  /** How many fell out. */
  fallen = 0;
  #items: Report[] = [];
  readonly #weights = new Map<number, number>();
  #weight = 0;
  #listed: readonly Report[] | undefined;
  readonly #most: typeof MOST_HELD;

  constructor(most = MOST_HELD) {
    this.#most = most;
  }

  /** @param weight characters of the report, roughly */
  add(report: Report, weight: number): void {
    this.#items.splice(this.#placeOf(report), 0, report);
    this.#weights.set(report.id, weight);
    this.#weight += weight;
    this.#listed = undefined;
    while (this.#items.length > this.#most.reports || (this.#weight > this.#most.characters && this.#items.length > 1))
      this.#drop();
  }

  /** Newest last. The same array until there is news. */
  list(): readonly Report[] {
    this.#listed ??= [...this.#items];
    return this.#listed;
  }

  #placeOf({ via }: Report): number {
    const end = this.#items.length;
    if (via === null) return end;
    let at = end - 1;
    while (at >= Math.max(0, end - NEAR) && this.#items[at]?.id !== via) at -= 1;
    if (this.#items[at]?.id !== via) return end;
    // Below what was sent for the same call before.
    while (this.#items[at - 1]?.via === via) at -= 1;
    return at;
  }

  #drop(): void {
    const oldest = this.#items.shift();
    if (!oldest) return;
    this.#weight -= this.#weights.get(oldest.id) ?? 0;
    this.#weights.delete(oldest.id);
    this.fallen += 1;
  }
}
