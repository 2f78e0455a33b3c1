import { type Mapped, MappedBuilder, type Span } from '../text/mapped.ts';
import type { Unclosed } from './unclosed.ts';

/** One command of a script: its words as the program gets them, and what is piped into it. */
export interface ShellCommand extends Span {
  words: Mapped[];
  stdin?: Mapped;
  /** Files that the script wrote before, by name. */
  files?: ReadonlyMap<string, Mapped>;
  /** What it leaves open, so that all behind it was read as part of it. */
  unclosed?: Unclosed;
}

/** Writes text for one way of quoting. */
export type Quoting = (text: string) => string;

/** A word that grows. Each of its characters remembers how it was quoted, so that an edit is quoted the same way. */
export class Word {
  readonly #builder: MappedBuilder;
  /** Stretches that are quoted alike, by where they end. */
  readonly #ends: number[] = [];
  readonly #quotings: Quoting[] = [];
  readonly #bare: Quoting;

  constructor(start: number, bare: Quoting) {
    this.#builder = new MappedBuilder(start);
    this.#bare = bare;
  }

  #note(quoting: Quoting): void {
    const last = this.#quotings.length - 1;
    if (this.#quotings[last] === quoting) this.#ends[last] = this.#builder.length;
    else {
      this.#quotings.push(quoting);
      this.#ends.push(this.#builder.length);
    }
  }

  add(text: string, span: Span, quoting: Quoting): void {
    this.#builder.add(text, span);
    this.#note(quoting);
  }

  /** Adds a stretch of a text, each character from its own place. */
  copy(text: Mapped, from: number, to: number, quoting: Quoting): void {
    this.#builder.copy(text, from, to);
    this.#note(quoting);
  }

  #quotingAt(at: number): Quoting {
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.#quotings[low] ?? this.#bare;
  }

  done(): Mapped {
    return this.#builder.done((text, at) => this.#quotingAt(at)(text));
  }
}
