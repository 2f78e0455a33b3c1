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

  /** Where a character stands in the original, of a text that needed no decoding. */
  plainStart(at: number): number | undefined {
    return this.#starts === undefined ? this.#base + at : undefined;
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
  readonly #base: number;
  #length = 0;
  /** Where the text begins in the original, as long as it stands there as it is. */
  #from = 0;
  #marks: { starts: number[]; ends: number[] } | undefined;

  /** @param base where it would stand if it stayed empty */
  constructor(base: number) {
    this.#base = base;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether text that stands at an offset of the original goes on with it as it is there. */
  #goesOn(offset: number | undefined): boolean {
    if (offset === undefined || this.#marks !== undefined) return false;
    if (this.#length === 0) this.#from = offset;
    return offset === this.#from + this.#length;
  }

  /** The places of each character, once they are not those of one stretch of the original. */
  #spread(): { starts: number[]; ends: number[] } {
    if (this.#marks === undefined) {
      this.#marks = { starts: [], ends: [] };
      original('').mark(this.#from, this.#from + this.#length, this.#marks.starts, this.#marks.ends);
    }
    return this.#marks;
  }

  /** Adds text that stands for one stretch of the original. */
  add(text: string, { start, end }: Span): void {
    if (text.length === 0) return;
    if (!this.#goesOn(text.length === 1 && end - start === 1 ? start : undefined)) {
      const { starts, ends } = this.#spread();
      for (let at = 0; at < text.length; at += 1) {
        starts.push(start);
        ends.push(end);
      }
    }
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Adds a stretch of a text, each character from its own place. */
  copy(text: Mapped, from: number, to: number): void {
    if (to <= from) return;
    if (!this.#goesOn(text.plainStart(from))) {
      const { starts, ends } = this.#spread();
      text.mark(from, to, starts, ends);
    }
    this.#pieces.push(text.text.slice(from, to));
    this.#length += to - from;
  }

  /** Adds text character by character. */
  append(text: Mapped): void {
    this.copy(text, 0, text.text.length);
  }

  done(write?: Write): Mapped {
    const text = this.#pieces.join('');
    const base = this.#length === 0 || this.#marks ? this.#base : this.#from;
    return new Mapped(text, base, this.#marks, write);
  }
}
