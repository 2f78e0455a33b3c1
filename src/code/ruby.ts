import { type LiteralSyntax, literal, plainScalar } from './literal.ts';

/** Characters that cannot be seen, and would only be found in double quotes. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/gu;

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** `\u202E`, or `\u{E0001}` beyond the basic plane. */
function escapePoint(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return ESCAPES[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}

/**
 * A Ruby string literal: in single quotes, where only the quote and the backslash mean something, or in double quotes
 * if there are control or format characters to escape; `#{1+1}`, `#$x` and `#@x` are kept from being run there.
 * @param text well-formed Unicode
 */
export function rubyString(text: string): string {
  if (text.search(UNSEEN) < 0 && (!text.includes("'") || text.includes('"')))
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
  const inner = text.replace(/[\\"]|#(?=[{$@])/g, '\\$&').replace(UNSEEN, escapePoint);
  return `"${inner}"`;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return rubyString(value);
  return value === null ? 'nil' : plainScalar(value);
}

const SYNTAX: LiteralSyntax = {
  scalar,
  object: (names) => {
    const areWords = names.every((name) => /^[a-z_]\w*$/i.test(name));
    return {
      open: '{ ',
      close: ' }',
      key: (name) => (areWords ? `${name}: ` : `${rubyString(name)} => `),
    };
  },
  step: '  ',
  last: '',
};

/**
 * The Ruby literal for a JSON value. A hash has symbols as keys if all of them are words, and strings otherwise.
 * @param before what stands before it on its line
 */
export function rubyLiteral(value: unknown, before = ''): string {
  return literal(value, SYNTAX, before);
}
