const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\u202e` or `\U000e0001`; `\x80` would be a byte, not a character. A zero-width joiner inside an emoji stays. */
function escapePoint(character: string): string {
  if (character === '\u200d') return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/**
 * A Go string literal in double quotes. Control and format characters, the separators U+2028 and U+2029, and
 * right-to-left marks are written as escapes.
 * @param text well-formed Unicode
 */
export function goString(text: string): string {
  const inner = text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapePoint);
  return `"${inner}"`;
}
