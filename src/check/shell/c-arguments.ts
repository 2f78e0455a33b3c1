import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { type Quoting, Word } from './word.ts';

/** The arguments of a line, and the quote that is still open at its end. */
export interface CArguments {
  words: Mapped[];
  /** Offset in the line. */
  openAt?: number;
}

const PIECE = /(\\*)(")|[^\\"\t ]+|\\+/y;
const QUOTED_PIECE = /(\\*)(")|[^\\"]+|\\+/y;

/** Splits a line into arguments as the C library does: `\"` is a quote, and backslashes count in front of one only. */
export function cArguments(line: Mapped, quoting: Quoting): CArguments {
  const { text } = line;
  const words: Mapped[] = [];
  let word: Word | undefined;
  let openAt: number | undefined;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (openAt === undefined && (sign === ' ' || sign === '\t')) {
      if (word !== undefined) words.push(word.done());
      word = undefined;
      at += 1;
      continue;
    }
    word ??= new Word(line.span(at, at).start, quoting);
    const piece = openAt === undefined ? PIECE : QUOTED_PIECE;
    piece.lastIndex = at;
    const [run = sign, slashes = '', quote] = piece.exec(text) ?? [];
    if (quote === undefined) word.copy(line, at, at + run.length, quoting);
    else {
      const kept = '\\'.repeat(Math.floor(slashes.length / 2)) + (slashes.length % 2 === 1 ? '"' : '');
      if (kept !== '') word.add(kept, line.span(at, at + run.length), quoting);
      if (slashes.length % 2 === 0) openAt = openAt === undefined ? at + slashes.length : undefined;
    }
    at += run.length;
  }
  if (word !== undefined) words.push(word.done());
  return { words, ...(openAt === undefined ? {} : { openAt }) };
}

/** A text as the C library reads it back from between quotes: `a"b` becomes `a\"b`. */
export function cEscaped(text: string): string {
  return text.replace(/(\\+)("?)|"/g, (found, slashes: string | undefined, quote: string | undefined) => {
    if (slashes === undefined) return `\\${found}`;
    return quote === '' ? slashes : `${slashes}${slashes}\\"`;
  });
}

/** A text in quotes of its own around another. */
export function inQuotes(text: Mapped): Mapped {
  const builder = new MappedBuilder(text.span(0, 0).start);
  const { start, end } = text.span();
  builder.add('"', { start, end: start });
  builder.append(text);
  builder.add('"', { start: end, end });
  return builder.done((written, at) => text.write(written, at - 1));
}
