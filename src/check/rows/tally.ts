import type { Edit, Finding, Found } from '../finding.ts';
import type { Lines } from '../text/place.ts';

/** Further places to keep, and mends, of what is found in many rows. */
const MOST_PLACES = 999;
const MOST_EDITS = 200;

/** Puts what was found in many rows together: one finding for each code, with its count and its first places. */
export class Tally {
  readonly #mostEdits: number;
  readonly #byCode = new Map<
    string,
    { found: Found; count: number; places: NonNullable<Found['at']>[]; edits: Edit[] }
  >();

  /** @param mostEdits edits to keep of a mend that many rows ask for */
  constructor(mostEdits: number = MOST_EDITS) {
    this.#mostEdits = mostEdits;
  }

  add(found: Found): void {
    const key = `${found.severity} ${found.code}`;
    const known = this.#byCode.get(key) ?? { found, count: 0, places: [], edits: [] };
    this.#byCode.set(key, known);
    known.count += found.count ?? 1 + (found.also?.length ?? 0);
    for (const span of [...(found.at ? [found.at] : []), ...(found.also ?? [])])
      if (known.places.length <= MOST_PLACES) known.places.push(span);
    if (found.fix && known.edits.length < this.#mostEdits) for (const edit of found.fix.edits) known.edits.push(edit);
  }

  findings(lines: Lines): Finding[] {
    return [...this.#byCode.values()].map(
      ({ found: { at: _at, also: _also, count: _count, fix, ...found }, count, places, edits }) => {
        const [place, ...more] = places.map((span) => lines.place(span));
        return {
          ...found,
          ...(place ? { place } : {}),
          ...(count > 1 ? { count } : {}),
          ...(more.length > 0 ? { more } : {}),
          ...(fix ? { fix: { label: fix.label, edits } } : {}),
        };
      },
    );
  }
}
