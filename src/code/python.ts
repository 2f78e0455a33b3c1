import { type LiteralSyntax, literal, plainScalar } from './literal.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\x1b`, `\u202e` or `\U000e0001`. A zero-width joiner inside an emoji stays. */
function escapePoint(character: string): string {
  if (character === '\u200d') return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/**
 * A Python string literal, in the quotes that need fewer escapes, as Black has it. Control and format characters, the
 * separators U+2028 and U+2029, and right-to-left marks are written as escapes.
 * @param text well-formed Unicode
 */
export function pyString(text: string): string {
  const quote = countOf(text, '"') > countOf(text, "'") ? "'" : '"';
  const inner = text
    .replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapePoint)
    .replaceAll(quote, `\\${quote}`);
  return quote + inner + quote;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return pyString(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === null ? 'None' : plainScalar(value);
}

const SYNTAX: LiteralSyntax = {
  scalar,
  object: () => ({ open: '{', close: '}', key: (name) => `${pyString(name)}: ` }),
  step: '    ',
  last: ',',
};

/**
 * The Python literal for a JSON value.
 * @param before what stands before it on its line
 */
export function pyLiteral(value: unknown, before = ''): string {
  return literal(value, SYNTAX, before);
}
