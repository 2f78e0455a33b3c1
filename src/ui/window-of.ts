/** Rows of one height, of which some are opened and higher. */
export interface Rows {
  count: number;
  /** Pixels. */
  rowHeight: number;
  /** Pixels that an opened row has beyond the others, by its place; in the order of places. */
  opened: readonly (readonly [place: number, extra: number])[];
}

/** Pixels from the top of the first row to that of another. With `count` as place: the height of all. */
export function topOf(place: number, { rowHeight, opened }: Rows): number {
  let top = place * rowHeight;
  for (const [at, extra] of opened) if (at < place) top += extra;
  return top;
}

/** The first row that ends below a line, or the last one. */
function rowAt(line: number, rows: Rows): number {
  let [low, high] = [0, Math.max(0, rows.count - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle + 1, rows) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows drawn beyond what is seen, so that Tab and short scrolling find them. */
const MARGIN = 3;

/**
 * Places of the rows to draw.
 * @param from pixels scrolled away
 * @param height pixels seen
 */
export function windowOf(rows: Rows, from: number, height: number): number[] {
  if (rows.count === 0) return [];
  const first = Math.max(0, rowAt(from, rows) - MARGIN);
  const last = Math.min(rows.count - 1, rowAt(from + height, rows) + MARGIN);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
