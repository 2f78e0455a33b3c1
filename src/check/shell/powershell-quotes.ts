import type { Tell } from '../finding.ts';
import type { Cursor } from './cursor.ts';
import { substitutionEnd } from './substitution.ts';
import { closingAt, type Unclosed, unclosedQuote } from './unclosed.ts';
import type { Quoting } from './word.ts';

const single: Quoting = (text) => text.replaceAll("'", "''");
const double: Quoting = (text) => text.replaceAll(/[`$]/g, '`$&').replaceAll('"', '""');
const hereSingle: Quoting = (text) => text;
const hereDouble: Quoting = (text) => text.replaceAll(/[`$]/g, '`$&');

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', a: '\x07', b: '\b', f: '\f', v: '\v' };
const PLAIN = { "'": /[^']+/y, '"': /[^"`$]+/y };
const HERE_PLAIN = /[^`\r]+/y;

/** A quotation mark of PowerShell's. */
export type Mark = "'" | '"';

/** What a backtick and the sign behind it stand for. */
export function escaped(sign: string): string {
  return ESCAPES[sign] ?? sign;
}

const DOES = 'at its prompt PowerShell waits for more, and a script breaks off.';
const why = (mark: string) => `PowerShell then says “The string is missing the terminator: ${mark}.”`;

/** Reads strings of PowerShell. */
export class PowerShellQuotes {
  /** Once one does not end, none is looked for: each would be looked for to the end of the text. */
  #hasSubexpressions = true;

  /** Up to the quote that is not doubled. In double quotes the backtick escapes, and `$( … )` has quotes of its own. */
  read(cursor: Cursor, quote: Mark): Unclosed | undefined {
    const at = cursor.span(1);
    const quoting = quote === '"' ? double : single;
    cursor.open();
    cursor.at += 1;
    while (!cursor.isAtEnd) {
      const sign = cursor.sign();
      const next = cursor.sign(1);
      if (sign === quote && next !== quote) break;
      if (sign === quote) cursor.add(quote, 2, quoting);
      else if (sign === '`' && quote === '"' && next !== '') cursor.add(escaped(next), 2, quoting);
      else if (sign === '$' && quote === '"') this.#dollar(cursor);
      else if (sign === '`' && quote === '"') cursor.add(sign, 1, quoting);
      else cursor.copyWhile(PLAIN[quote], quoting);
    }
    const isClosed = !cursor.isAtEnd;
    cursor.at += 1;
    const { source, text } = cursor;
    const isEscaped = quote === '"' && text.trimEnd().endsWith('`');
    return isClosed
      ? undefined
      : unclosedQuote(at, quote, DOES, why(quote), isEscaped ? undefined : closingAt(source, quote, at.start));
  }

  #dollar(cursor: Cursor): void {
    const isOpened = this.#hasSubexpressions && cursor.sign(1) === '(';
    const end = isOpened ? substitutionEnd(cursor.text, cursor.at + 2, '`') : undefined;
    if (isOpened && end === undefined) this.#hasSubexpressions = false;
    cursor.copyTo(end ?? cursor.at + 1, double);
  }
}

/** A closing mark that does not stand where it counts, at the beginning of its line. */
function indentedEnd(cursor: Cursor, quote: Mark, tell: Tell): { end: number; length: number } | undefined {
  const expression = quote === '"' ? /\n[ \t]+"@/g : /\n[ \t]+'@/g;
  expression.lastIndex = cursor.at - 1;
  const found = expression.exec(cursor.text);
  if (found === null) return undefined;
  const from = found.index + 1;
  const to = found.index + found[0].length;
  tell({
    severity: 'error',
    code: 'unclosed-text',
    message: `${quote}@ ends the text that begins with @${quote} only at the very beginning of a line.`,
    why: 'PowerShell says “White space is not allowed before the string terminator.”',
    at: cursor.source.span(to - 2, to),
    fix: { label: 'Remove the blanks', edits: [{ ...cursor.source.span(from, to - 2), text: '' }] },
  });
  return { end: found.index, length: found[0].length };
}

/**
 * `@'` and lines up to one that begins with `'@`; the last line break does not count.
 * @param absent marks that no line begins with from here on, which grows
 */
export function hereString(
  cursor: Cursor,
  open: string,
  quote: Mark,
  absent: Set<Mark>,
  tell: Tell,
): Unclosed | undefined {
  const at = cursor.span(2);
  const quoting = quote === '"' ? hereDouble : hereSingle;
  cursor.open();
  cursor.at += open.length;
  const exact = absent.has(quote) ? -1 : cursor.text.indexOf(`\n${quote}@`, cursor.at - 1);
  if (exact < 0) absent.add(quote);
  const near = exact < 0 ? indentedEnd(cursor, quote, tell) : { end: exact, length: 3 };
  const end = near?.end ?? cursor.text.length;
  while (cursor.at < end) {
    const sign = cursor.sign();
    if (sign === '`' && quote === '"' && cursor.at + 1 < end) cursor.add(escaped(cursor.sign(1)), 2, quoting);
    else if (sign === '\r' && cursor.at === end - 1) cursor.at += 1;
    else if (sign === '`' || sign === '\r') cursor.add(sign, 1, quoting);
    else {
      HERE_PLAIN.lastIndex = cursor.at;
      const plain = HERE_PLAIN.exec(cursor.text)?.[0].length ?? 1;
      cursor.copyTo(Math.min(end, cursor.at + plain), quoting);
    }
  }
  if (near) {
    cursor.at = Math.max(cursor.at, near.end + near.length);
    return undefined;
  }
  const closing = closingAt(cursor.source, `\n${quote}@`, at.start);
  return {
    at,
    found: {
      severity: 'error',
      code: 'unclosed-text',
      message: `The text that begins with @${quote} has no end, since no line begins with ${quote}@: ${DOES}`,
      why: why(`${quote}@`),
      at,
    },
    ...(closing ? { closing } : {}),
  };
}
