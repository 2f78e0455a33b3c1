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

const SCRIPT_NUMBER =
  /[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)(?:n|[lLfFdD])?(?![\w$])/y;

/** The number that stands at a place of a script, with its length: `1_000`, `0x1f`, `15L`, `.5`, `+3`. */
export function readScriptNumber(text: string, at: number): { written: string; length: number } | undefined {
  SCRIPT_NUMBER.lastIndex = at;
  const [whole] = SCRIPT_NUMBER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const bare = whole.replace(/^\+|_/g, '');
  const isDecimal = !/^-?0[xXbBoO]/.test(bare);
  const number = bare.replace(isDecimal ? /[a-zA-Z]$/ : /[nlL]$/, '');
  // Other bases become decimal, digit by digit.
  const written = isDecimal ? number : `${number.startsWith('-') ? '-' : ''}${BigInt(number.replace('-', ''))}`;
  return { written, length: whole.length };
}

/** The number that stands at a place, as it is written. */
export function readNumber(text: string, at: number): string | undefined {
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0];
}

/** What an escape stands for, and its length; a length of 0 if it is none. */
export function readEscape(text: string, at: number, strict: boolean): { value: string; length: number } {
  const sign = text.charAt(at + 1);
  const [hex, short, long] = strict
    ? []
    : (/^(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\})/.exec(text.slice(at + 1, at + 10)) ?? []);
  const code = Number.parseInt(short ?? long ?? '', 16);
  if (hex !== undefined && code <= 0x10ffff) return { value: String.fromCodePoint(code), length: hex.length + 1 };
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
