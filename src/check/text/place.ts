import type { Span } from './mapped.ts';

/** A stretch of the text with the line and the column of its beginning, both counted from 1. */
export interface Place extends Span {
  line: number;
  column: number;
}

/** Makes places of one text, which may be read line by line. */
export class Lines {
  /** Where each line begins. */
  readonly #begins: number[] = [0];

  constructor(text = '') {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.note(at + 1);
  }

  /** Takes a further line into account, by the offset at which it begins. */
  note(begin: number): void {
    this.#begins.push(begin);
  }

  place({ start, end }: Span): Place {
    let low = 0;
    let high = this.#begins.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#begins[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - (this.#begins[low] ?? 0) + 1 };
  }
}
