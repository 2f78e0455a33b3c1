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
  readonly #quotings: Quoting[] = [];
  #last: Quoting;

  constructor(start: number, bare: Quoting) {
    this.#builder = new MappedBuilder(start);
    this.#last = bare;
  }

  add(text: string, span: Span, quoting: Quoting): void {
    this.#builder.add(text, span);
    for (let at = 0; at < text.length; at += 1) this.#quotings.push(quoting);
    this.#last = quoting;
  }

  /** Adds a stretch of a text, each character from its own place. */
  copy(text: Mapped, from: number, to: number, quoting: Quoting): void {
    this.#builder.copy(text, from, to);
    for (let at = from; at < to; at += 1) this.#quotings.push(quoting);
    this.#last = quoting;
  }

  done(): Mapped {
    return this.#builder.done((text, at) => (this.#quotings[at] ?? this.#last)(text));
  }
}
