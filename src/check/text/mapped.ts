/** A stretch of the text that was pasted: UTF-16 offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Writes text so that it means itself at this place of the original: percent-encoded, with quotes doubled, and so on. */
export type Write = (text: string, at: number) => string;

const asIs: Write = (text) => text;

/**
 * Text that was decoded, and where each of its characters came from. `%22a%22` is `"a"`, whose `a` stands at 3 to 4.
 * Text that needed no decoding has an offset alone.
 */
export class Mapped {
  readonly text: string;
  readonly #base: number;
  readonly #starts: readonly number[] | undefined;
  readonly #ends: readonly number[];
  readonly #write: Write;

  constructor(
    text: string,
    base: number,
    marks?: { starts: readonly number[]; ends: readonly number[] },
    write = asIs,
  ) {
    this.text = text;
    this.#base = base;
    this.#starts = marks?.starts;
    this.#ends = marks?.ends ?? [];
    this.#write = write;
  }

  #start(at: number): number {
    if (this.#starts === undefined) return this.#base + at;
    return this.#starts[at] ?? this.#ends.at(-1) ?? this.#base;
  }

  #end(at: number): number {
    return this.#starts === undefined ? this.#base + at + 1 : (this.#ends[at] ?? this.#start(at));
  }

  /** Where a stretch of this text stands in the original. */
  span(start = 0, end = this.text.length): Span {
    const from = this.#start(start);
    return { start: from, end: end > start ? this.#end(end - 1) : from };
  }

  /** Writes down where each character of a stretch begins and ends in the original. */
  mark(from: number, to: number, starts: number[], ends: number[]): void {
    for (let at = from; at < to; at += 1) {
      starts.push(this.#start(at));
      ends.push(this.#end(at));
    }
  }

  /** Text to put into the original in place of what stands at `at` here. */
  write(text: string, at = 0): string {
    return this.#write(text, at);
  }

  /** Part of it. */
  slice(start: number, end = this.text.length): Mapped {
    const part = this.text.slice(start, end);
    const write: Write = (text, at) => this.#write(text, at + start);
    if (this.#starts === undefined) return new Mapped(part, this.#base + start, undefined, write);
    const marks = { starts: this.#starts.slice(start, end), ends: this.#ends.slice(start, end) };
    return new Mapped(part, this.#start(start), marks, write);
  }
}

/** The text as it was pasted. */
export function original(text: string): Mapped {
  return new Mapped(text, 0);
}

/** Puts decoded text together, piece by piece. */
export class MappedBuilder {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #base: number;

  /** @param base where it would stand if it stayed empty */
  constructor(base: number) {
    this.#base = base;
  }

  get length(): number {
    return this.#starts.length;
  }

  /** Adds text that stands for one stretch of the original. */
  add(text: string, { start, end }: Span): void {
    this.#pieces.push(text);
    for (let at = 0; at < text.length; at += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Adds a stretch of a text, each character from its own place. */
  copy(text: Mapped, from: number, to: number): void {
    this.#pieces.push(text.text.slice(from, to));
    text.mark(from, to, this.#starts, this.#ends);
  }

  /** Adds text character by character. */
  append(text: Mapped): void {
    this.copy(text, 0, text.text.length);
  }

  done(write?: Write): Mapped {
    const marks = { starts: this.#starts, ends: this.#ends };
    return new Mapped(this.#pieces.join(''), this.#base, marks, write);
  }
}
