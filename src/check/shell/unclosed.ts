import type { Edit, Found } from '../finding.ts';
import type { Mapped, Span } from '../text/mapped.ts';

/** Something that is opened and never closed: all of the script behind it is read as part of it. */
export interface Unclosed {
  /** The mark that opens it. */
  at: Span;
  /** What to say of it. */
  found: Found;
  /** What would close it, if nothing else is missing. */
  closing?: Edit;
}

/** An option behind all JSON: a text that holds one was meant to end before it. */
const OPTION = /\s--?[A-Za-z]/;

/**
 * Where a mark that closes the script's last text belongs: behind its last sign.
 * @param from where that text begins
 * @returns nothing if the text seems to have swallowed what was meant to follow it
 */
export function closingAt(source: Mapped, mark: string, from: number): Edit | undefined {
  const { text } = source;
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (OPTION.test(text.slice(Math.max(from, end)))) return undefined;
  const { start } = source.span(text.trimEnd().length);
  return { start, end: start, text: mark };
}

/**
 * A quotation mark that is never closed.
 * @param does what the shell does then, as the end of a sentence
 */
export function unclosedQuote(at: Span, mark: string, does: string, why: string, closing: Edit | undefined): Unclosed {
  const found: Found = {
    severity: 'error',
    code: 'unclosed-quote',
    message: `The ${mark} that opens here is never closed: ${does}`,
    why,
    at,
  };
  return { at, found, ...(closing ? { closing } : {}) };
}

/** What is said of it; with its closing as the correction, where what was read makes sense so. */
export function foundOf({ found, closing }: Unclosed, isWhole: boolean): Found {
  if (isWhole && closing) return { ...found, fix: { label: `Close it with ${closing.text.trim()}`, edits: [closing] } };
  return { ...found, why: `${found.why} The mark that is missing may be an earlier one; the rest was not checked.` };
}
