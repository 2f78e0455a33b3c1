import type { PropertyValue } from '../plan/operations.ts';
import { escapeUnseen } from './unseen.ts';

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '\\$',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A Kotlin string literal. `$` is escaped wherever it stands, or `"$name"` would be a variable's value; control and
 * format characters, the separators U+2028 and U+2029, and right-to-left marks are written as escapes.
 * @param text well-formed Unicode
 */
export function ktString(text: string): string {
  const inner = escapeUnseen(text.replace(/[\\"$\n\r\t]/g, (character) => ESCAPES[character] ?? character));
  return `"${inner}"`;
}

/** `3`, `3000000000`, which is a Long, and `1e+21`: a whole number beyond Long has no literal. */
function ktNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/** A Kotlin literal for a property value: `"Acme"`, `3`, `listOf("a", 1)`. */
export function ktValue(value: PropertyValue): string {
  if (Array.isArray(value)) return value.length === 0 ? 'emptyList<Any>()' : `listOf(${value.map(ktValue).join(', ')})`;
  return typeof value === 'string' ? ktString(value) : typeof value === 'number' ? ktNumber(value) : String(value);
}

const WIDTH = 100;

/** A call on one line, or with one argument a line where it would be too long. */
export function ktCall(name: string, args: readonly string[], margin: string): string {
  const line = `${name}(${args.join(', ')})`;
  if (args.length === 0 || margin.length + line.length <= WIDTH) return line;
  return `${name}(\n${args.map((argument) => `    ${argument.replaceAll('\n', '\n    ')},\n`).join('')})`;
}
