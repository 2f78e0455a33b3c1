/** Control and format characters, and separators of lines. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** `\u0025`; a character beyond the BMP is two of them. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** A JSON string in which control and format characters, and those asked for, are written as `\u0000`. */
function jsonString(text: string, isEscaped: (character: string) => boolean): string {
  const inner = Array.from(text, (character) => {
    if (isEscaped(character)) return escaped(character);
    if (character === '"' || character === '\\') return `\\${character}`;
    return HIDDEN.test(character) ? escaped(character) : character;
  });
  return `"${inner.join('')}"`;
}

/**
 * JSON as people lay it out, with the characters asked for written as `\u0000` wherever they stand in a string.
 * @param isEscaped also asked about quotes and backslashes, which are `\"` and `\\` otherwise
 */
export function prettyJson(value: unknown, isEscaped: (character: string) => boolean, before = ''): string {
  const inner = `${before}  `;
  if (typeof value === 'string') return jsonString(value, isEscaped);
  if (Array.isArray(value) && value.length > 0)
    return `[\n${value.map((item) => inner + prettyJson(item, isEscaped, inner)).join(',\n')}\n${before}]`;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${inner}${jsonString(name, isEscaped)}: ${prettyJson(member, isEscaped, inner)}`);
  return `{\n${members.join(',\n')}\n${before}}`;
}

/** Whether a character is not printable ASCII, which every encoding of a shell leaves as it is. */
export function isBeyondAscii(character: string): boolean {
  return character > '\x7e';
}

/** A text in a form or a query, with nothing left that has a meaning to anybody: also `!'()*` are written as `%21`. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether a key may stand where a variable is put in as it is, as every key of Amplitude may. */
export function isPlainKey(apiKey: string): boolean {
  return /^[\w-]+$/.test(apiKey);
}
