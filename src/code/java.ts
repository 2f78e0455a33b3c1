import { escapeUnseen } from './unseen.ts';

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * A Java string literal. Control and format characters, the separators U+2028 and U+2029, and right-to-left marks are
 * written as escapes. Java reads `\u0041` before it looks for strings, but only after an even number of backslashes; as
 * each backslash of the text is doubled, one written there stays text.
 * @param text well-formed Unicode
 */
export function javaString(text: string): string {
  const inner = escapeUnseen(text.replace(/[\\"\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character));
  return `"${inner}"`;
}

/**
 * A Java text block that holds a value as JSON, over several lines; what cannot be seen is escaped in JSON's way. Lines
 * of JSON neither end in spaces, which a text block leaves out, nor hold three quotes in a row, which would end it.
 */
export function javaJsonBlock(value: unknown): string {
  const json = JSON.stringify(value, null, 2).split('\n');
  return ['"""', ...json.map((line) => escapeUnseen(line).replaceAll('\\', '\\\\')), '"""'].join('\n');
}
