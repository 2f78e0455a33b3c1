import { MOST_BYTES } from '../../check/input/text-of-bytes.ts';

/** What is to be checked: text in the field, or something too long for it. */
export type Input =
  | { kind: 'text'; text: string }
  | { kind: 'held'; name: string; size: number; source: string | Blob };

/** Characters that a field takes without making the page slow. */
export const LONGEST_SHOWN = 300_000;

/** The largest file that is read, in bytes. */
export const BIGGEST_BYTES = MOST_BYTES;

/** A text as input, under the name of what it was read from. */
export function inputOfText(text: string, name = 'Pasted text'): Input {
  if (text.length <= LONGEST_SHOWN) return { kind: 'text', text };
  return { kind: 'held', name, size: text.length, source: text };
}

/** What to check of an input. */
export function sourceOf(input: Input): string | Blob {
  return input.kind === 'text' ? input.text : input.source;
}

/** A size in words: `10.2 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
