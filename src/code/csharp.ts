import { escapeUnseen } from './unseen.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A C# string literal. Control and format characters, the separators U+2028 and U+2029, and right-to-left marks are
 * written as escapes; never as `\x41`, which would take up to four digits of what follows.
 * @param text well-formed Unicode
 */
export function csString(text: string): string {
  const inner = escapeUnseen(text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character));
  return `"${inner}"`;
}

/**
 * A value as JSON in the lines of a verbatim literal, `@"…"`, where only the double quote is special. What cannot be
 * seen is escaped in JSON's way.
 */
export function csJsonLines(value: unknown, indent?: number): string[] {
  const json = JSON.stringify(value, null, indent);
  return json.split('\n').map((line) => escapeUnseen(line.replaceAll('"', '""')));
}
