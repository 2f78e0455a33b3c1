const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Characters that cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `\u202e`, which C# and JSON both read; characters beyond the basic plane become their two halves. */
function escapeUnits(character: string): string {
  if (character === '\u200d') return character;
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

/**
 * A C# string literal. Control and format characters, the separators U+2028 and U+2029, and right-to-left marks are
 * written as escapes; never as `\x41`, which would take up to four digits of what follows.
 * @param text well-formed Unicode
 */
export function csString(text: string): string {
  const inner = text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(UNSEEN, escapeUnits);
  return `"${inner}"`;
}

/**
 * A value as JSON in the lines of a verbatim literal, `@"…"`, where only the double quote is special. What cannot be
 * seen is escaped in JSON's way.
 */
export function csJsonLines(value: unknown, indent?: number): string[] {
  const json = JSON.stringify(value, null, indent);
  return json.split('\n').map((line) => line.replaceAll('"', '""').replace(UNSEEN, escapeUnits));
}
