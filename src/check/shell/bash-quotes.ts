import type { Cursor } from './cursor.ts';
import { substitutionEnd } from './substitution.ts';
import type { Quoting } from './word.ts';

const single: Quoting = (text) => text.replaceAll("'", "'\\''");
const double: Quoting = (text) => text.replaceAll(/[\\"$`]/g, '\\$&');
const ansi: Quoting = (text) => text.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n');

const ANSI: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v' };
const ANSI_ESCAPE = /\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|([\s\S]))/y;
const UNLESS_DOUBLE = /[^"\\$]+/y;
const UNLESS_ANSI = /[^'\\]+/y;

/** `'…'`. @returns whether it is closed */
export function singleQuoted(cursor: Cursor): boolean {
  cursor.open();
  cursor.at += 1;
  const end = cursor.text.indexOf("'", cursor.at);
  cursor.copyTo(end < 0 ? cursor.text.length : end, single);
  cursor.at += 1;
  return end >= 0;
}

/** Reads words in double quotes, and what stands in `$( … )` as it is written. */
export class DoubleQuotes {
  /** Once one does not end, none is looked for: each would be looked for to the end of the text. */
  #hasSubstitutions = true;

  /** `"…"`. @returns whether it is closed */
  read(cursor: Cursor): boolean {
    cursor.open();
    cursor.at += 1;
    while (!cursor.isAtEnd && cursor.sign() !== '"') {
      const next = cursor.sign(1);
      if (cursor.sign() === '$') this.dollar(cursor, double);
      else if (cursor.sign() !== '\\') cursor.copyWhile(UNLESS_DOUBLE, double);
      else if (next === '\n') cursor.at += 2;
      else if (next !== '' && '\\"$`'.includes(next)) cursor.add(next, 2, double);
      else cursor.add('\\', 1, double);
    }
    const isClosed = !cursor.isAtEnd;
    cursor.at += 1;
    return isClosed;
  }

  /** A dollar sign, with all of the command in parentheses behind it. */
  dollar(cursor: Cursor, quoting: Quoting): void {
    const isOpened = this.#hasSubstitutions && cursor.sign(1) === '(';
    const end = isOpened ? substitutionEnd(cursor.text, cursor.at + 2, '\\') : undefined;
    if (isOpened && end === undefined) this.#hasSubstitutions = false;
    cursor.copyTo(end ?? cursor.at + 1, quoting);
  }
}

/** `$'…'`. @returns whether it is closed */
export function ansiQuoted(cursor: Cursor): boolean {
  cursor.open();
  cursor.at += 2;
  while (!cursor.isAtEnd && cursor.sign() !== "'") {
    cursor.copyWhile(UNLESS_ANSI, ansi);
    if (cursor.sign() !== '\\') continue;
    ANSI_ESCAPE.lastIndex = cursor.at;
    const [whole, code] = ANSI_ESCAPE.exec(cursor.text) ?? ['\\', '\\'];
    const value = code === undefined ? String.fromCharCode(Number.parseInt(whole.slice(2), 16)) : (ANSI[code] ?? code);
    cursor.add(value, whole.length, ansi);
  }
  const isClosed = !cursor.isAtEnd;
  cursor.at += 1;
  return isClosed;
}
