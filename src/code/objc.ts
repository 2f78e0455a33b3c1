import type { PropertyValue } from '../plan/operations.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const bytes = new TextEncoder();

/** `\302\205`: C forbids `\u` for control characters. Three digits, so that none that follows is taken for a fourth. */
function escapeBytes(character: string): string {
  return Array.from(bytes.encode(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** `\u202e` or `\U000e0001`. A zero-width joiner inside an emoji stays. */
function escapePoint(character: string): string {
  if (character === '\u200d') return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/**
 * An Objective-C string object, `@"…"`. Control and format characters, the separators U+2028 and U+2029, and
 * right-to-left marks are written as escapes; of two question marks the second, since C knows trigraphs.
 * @param text well-formed Unicode
 */
export function objcString(text: string): string {
  const inner = text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/(?<=\?)\?/g, '\\?')
    .replace(/\p{Cc}/gu, escapeBytes)
    .replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, escapePoint);
  return `@"${inner}"`;
}

/** Whole numbers beyond 2^53 get an exponent, since they may overflow every C integer. */
export function objcNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/** An object for a property value: `@"Acme"`, `@3`, `@YES`, `@[@"a", @1]`. */
export function objcValue(value: PropertyValue): string {
  if (Array.isArray(value)) return `@[${value.map(objcValue).join(', ')}]`;
  if (typeof value === 'boolean') return value ? '@YES' : '@NO';
  return typeof value === 'number' ? `@${objcNumber(value)}` : objcString(value);
}

/** A dictionary: on one line for one entry, with one entry a line for more. */
export function objcDictionary(entries: readonly (readonly [name: string, value: PropertyValue])[]): string {
  const pairs = entries.map(([name, value]) => `${objcString(name)}: ${objcValue(value)}`);
  return pairs.length <= 1 ? `@{${pairs.join('')}}` : `@{\n${pairs.map((pair) => `    ${pair},`).join('\n')}\n}`;
}
