const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

const ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The number that stands at a place, as it is written. */
export function readNumber(text: string, at: number): string | undefined {
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0];
}

/** What an escape stands for, and its length; a length of 0 if it is none. */
export function readEscape(text: string, at: number, strict: boolean): { value: string; length: number } {
  const sign = text.charAt(at + 1);
  if (sign === 'u') {
    const [, digits] = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6)) ?? [];
    return digits === undefined
      ? { value: '', length: 0 }
      : { value: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
  }
  const value = ESCAPES.get(sign);
  if (value !== undefined) return { value, length: 2 };
  // In a script, a backslash before anything else means that thing, and before a line break nothing.
  return strict || sign === '' ? { value: '', length: 0 } : { value: sign === '\n' ? '' : sign, length: 2 };
}
