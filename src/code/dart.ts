import type { PropertyValue } from '../plan/operations.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", $: '\\$', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\u{202E}`. A zero-width joiner inside an emoji stays. */
function escapePoint(character: string): string {
  if (character === '\u200d') return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/**
 * A Dart string literal in single quotes. `$` is escaped wherever it stands, or `'$name'` would be a variable's value;
 * control and format characters, the separators U+2028 and U+2029, and right-to-left marks are written as escapes.
 * @param text well-formed Unicode
 */
export function dartString(text: string): string {
  const inner = text
    .replace(/[\\'$\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapePoint);
  return `'${inner}'`;
}

/** Code that is laid out on one line or, where it is too long, with one part a line. */
export type DartCode = string | { open: string; parts: readonly DartCode[]; close: string };

/** `3`, `1e+21`: a whole number beyond int is a double. */
function dartNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/** A Dart literal for a property value: `'Acme'`, `3`, `['a', 'b']`. */
export function dartValue(value: PropertyValue): DartCode {
  if (Array.isArray(value)) return { open: '[', parts: value.map(dartValue), close: ']' };
  return typeof value === 'string' ? dartString(value) : typeof value === 'number' ? dartNumber(value) : String(value);
}

/** Code behind a name: `groups: {…}`. */
export function dartNamed(name: string, code: DartCode): DartCode {
  return typeof code === 'string' ? `${name}: ${code}` : { ...code, open: `${name}: ${code.open}` };
}

/** A map literal: `{'org_id': '15'}`. */
export function dartMap(entries: readonly (readonly [name: string, value: PropertyValue])[]): DartCode {
  return {
    open: '{',
    parts: entries.map(([name, value]) => dartNamed(dartString(name), dartValue(value))),
    close: '}',
  };
}

/** A call: `amplitude.setGroup('org_id', '15')`. */
export function dartCall(name: string, args: readonly DartCode[]): DartCode {
  return { open: `${name}(`, parts: args, close: ')' };
}

const WIDTH = 80;

function flat(code: DartCode): string {
  return typeof code === 'string' ? code : `${code.open}${code.parts.map(flat).join(', ')}${code.close}`;
}

/**
 * Lays code out as `dart format` does.
 * @param margin what stands before its first line, and is not repeated on the others
 * @param end what follows on its last line
 */
export function dartLayout(code: DartCode, margin: string, end: string): string {
  const line = flat(code) + end;
  if (typeof code === 'string' || code.parts.length === 0 || margin.length + line.length <= WIDTH) return line;
  const inner = `${margin}  `;
  const parts = code.parts.map((part) => `  ${dartLayout(part, inner, ',').replaceAll('\n', '\n  ')}`);
  return `${code.open}\n${parts.join('\n')}\n${code.close}${end}`;
}
