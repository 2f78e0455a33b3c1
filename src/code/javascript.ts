import type { PropertyValue } from '../plan/operations.ts';

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text that stands for itself: most of what people type, and found out at once. */
const PLAIN = /^[\w .,:;@#%+*()=!?-]*$/;

/**
 * A JavaScript string literal in single quotes. Control and format characters, the line separators U+2028 and U+2029,
 * and right-to-left marks are written as escapes, so that what one sees is what runs; `</script>` cannot end a page.
 */
export function jsString(value: string): string {
  if (PLAIN.test(value)) return `'${value}'`;
  const inner = value
    .replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '\\x3C!--');
  return `'${inner}'`;
}

/** `\u202E`; characters beyond the basic plane become their two halves. A zero-width joiner inside an emoji stays. */
function escapeUnits(character: string): string {
  if (character === '\u200D') return character;
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join('');
}

/** A JavaScript literal for a property value: `'Acme'`, `3`, `true`, `['a', 'b']`. */
export function jsValue(value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map(jsValue).join(', ')}]`;
  return typeof value === 'string' ? jsString(value) : String(value);
}

/** A list if there are several, the one otherwise. */
export function jsStrings(values: readonly string[]): string {
  const [only] = values;
  return values.length === 1 && only !== undefined ? jsString(only) : jsValue([...values]);
}

/**
 * A property key. `__proto__` needs brackets: `{ __proto__: 1 }` sets the prototype, `{ ['__proto__']: 1 }` a property.
 */
export function jsKey(name: string): string {
  if (name === '__proto__') return `[${jsString(name)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsString(name);
}

/** An object literal on one line: `{ org_id: '15', sport: ['a', 'b'] }`. Values are code already. */
export function jsObject(entries: readonly (readonly [name: string, code: string])[]): string {
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([name, code]) => `${jsKey(name)}: ${code}`).join(', ')} }`;
}
