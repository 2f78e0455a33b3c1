import type { Mapped, Span } from '../text/mapped.ts';
import { type Quoting, Word } from './word.ts';

/** Goes through a script sign by sign, and puts the words of its commands together. */
export class Cursor {
  readonly source: Mapped;
  readonly text: string;
  readonly #bare: Quoting;
  #word: Word | undefined;
  at = 0;
  /** Where the word that is open begins. */
  wordStart = 0;

  /** @param bare writes text outside of quotes */
  constructor(source: Mapped, bare: Quoting) {
    this.source = source;
    this.text = source.text;
    this.#bare = bare;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get hasWord(): boolean {
    return this.#word !== undefined;
  }

  /** The sign here, or one further on. */
  sign(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  /** Where what comes next stands in the original. */
  span(length: number): Span {
    return this.source.span(this.at, this.at + length);
  }

  /** Begins a word, unless one is open. */
  open(): Word {
    if (this.#word === undefined) {
      this.wordStart = this.at;
      this.#word = new Word(this.span(0).start, this.#bare);
    }
    return this.#word;
  }

  /** Adds what the next signs of the script stand for. */
  add(text: string, length: number, quoting: Quoting): void {
    this.open().add(text, this.span(length), quoting);
    this.at += length;
  }

  /** Adds signs that stand for themselves, up to an offset. */
  copyTo(end: number, quoting: Quoting): void {
    const to = Math.min(end, this.text.length);
    if (to > this.at) this.open().copy(this.source, this.at, to, quoting);
    this.at = Math.max(this.at, to);
  }

  /** Adds signs that stand for themselves, up to the first that a sticky expression does not match. */
  copyWhile(signs: RegExp, quoting: Quoting): void {
    signs.lastIndex = this.at;
    this.copyTo(this.at + (signs.exec(this.text)?.[0].length ?? 0), quoting);
  }

  /** Ends the word that is open. */
  takeWord(): Mapped | undefined {
    const word = this.#word?.done();
    this.#word = undefined;
    return word;
  }
}
