/** Takes a line without its end, and the offset at which it begins. */
export type TakeLine = (line: string, begin: number) => void;

/** Splits text that comes in pieces into lines, which end with a line feed, a carriage return, or both. */
export class LineSplitter {
  readonly #take: TakeLine;
  /** What was read of the line so far; joined once, since a line may be as long as the text. */
  #parts: string[] = [];
  #begin = 0;
  #offset = 0;
  #isAfterReturn = false;

  constructor(take: TakeLine) {
    this.#take = take;
  }

  /** Takes the next piece, which may end anywhere. */
  feed(piece: string): void {
    if (piece === '') return;
    // The second half of a line end, whose first half has ended the line already.
    let from = this.#isAfterReturn && piece.startsWith('\n') ? 1 : 0;
    this.#begin += from;
    this.#isAfterReturn = piece.endsWith('\r');
    const ends = /\r\n|[\r\n]/g;
    ends.lastIndex = from;
    for (let found = ends.exec(piece); found; found = ends.exec(piece)) {
      this.#parts.push(piece.slice(from, found.index));
      this.#flush();
      from = ends.lastIndex;
      this.#begin = this.#offset + from;
    }
    this.#parts.push(piece.slice(from));
    this.#offset += piece.length;
  }

  /** Gives the last line, which may have no end. */
  end(): void {
    this.#flush();
  }

  #flush(): void {
    const line = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    this.#parts = [];
    this.#take(line, this.#begin);
  }
}
