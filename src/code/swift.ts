import type { PropertyValue } from '../plan/operations.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\u{202E}`. A zero-width joiner inside an emoji stays. */
function escapePoint(character: string): string {
  if (character === '\u200d') return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/**
 * A Swift string literal. As every backslash is doubled, `\(name)` stays text. Control and format characters, the
 * separators U+2028 and U+2029, and right-to-left marks are written as escapes.
 * @param text well-formed Unicode
 */
export function swiftString(text: string): string {
  const inner = text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapePoint);
  return `"${inner}"`;
}

/** `3`, `1e+21`: a whole number beyond Int is a Double. */
function swiftNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/**
 * A Swift literal for a property value: `"Acme"`, `3`, `["a", "b"]`. Where an `Any` is wanted, a list of several types, or
 * of nothing, has to say its own: `["a", 1] as [Any]`.
 */
export function swiftValue(value: PropertyValue): string {
  if (Array.isArray(value)) {
    const literal = `[${value.map(swiftValue).join(', ')}]`;
    return new Set(value.map((item) => typeof item)).size === 1 ? literal : `${literal} as [Any]`;
  }
  return typeof value === 'string'
    ? swiftString(value)
    : typeof value === 'number'
      ? swiftNumber(value)
      : String(value);
}

/** A dictionary literal: `["org_id": "15"]`. Values are code already. */
export function swiftDictionary(entries: readonly (readonly [name: string, code: string])[]): string {
  return `[${entries.map(([name, code]) => `${swiftString(name)}: ${code}`).join(', ')}]`;
}

const WIDTH = 100;

/** A call on one line, or with one argument a line where it would be too long. Arguments are code: `groupType: "a"`. */
export function swiftCall(name: string, args: readonly string[], margin: string): string {
  const line = `${name}(${args.join(', ')})`;
  if (args.length === 0 || margin.length + line.length <= WIDTH) return line;
  return `${name}(\n${args.map((argument) => `    ${argument.replaceAll('\n', '\n    ')}`).join(',\n')}\n)`;
}
