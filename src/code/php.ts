import { type LiteralSyntax, literal, plainScalar } from './literal.ts';

/** Characters that cannot be seen, and would only be found in double quotes. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/gu;

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** `\u{202E}`. PHP reads nothing into `\u` without braces. */
function escapePoint(character: string): string {
  return ESCAPES[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/**
 * A PHP string literal: in single quotes, where only the quote and the backslash mean something, or in double quotes
 * if there are control or format characters to escape; there `$x` and `{$x}` are kept from being replaced.
 * @param text well-formed Unicode
 */
export function phpString(text: string): string {
  if (text.search(UNSEEN) < 0) return `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `"${text.replace(/[\\"$]/g, '\\$&').replace(UNSEEN, escapePoint)}"`;
}

const SYNTAX: LiteralSyntax = {
  scalar: (value) => (typeof value === 'string' ? phpString(value) : plainScalar(value)),
  // PHP has one kind of array, and JSON makes a list of it where the keys are 0, 1, 2 and so on, or where it is empty.
  object: (names) => ({
    open: names.every((name, index) => name === String(index)) ? '(object) [' : '[',
    close: ']',
    key: (name) => `${phpString(name)} => `,
  }),
  step: '    ',
  last: ',',
};

/**
 * The PHP literal for a value that is to become JSON.
 * @param before what stands before it on its line
 */
export function phpLiteral(value: unknown, before = ''): string {
  return literal(value, SYNTAX, before);
}
