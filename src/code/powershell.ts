import { isBeyondAscii } from './json-text.ts';

/**
 * Whether a character of JSON is to be written as `\u0000` in a here-string that puts variables in: there `$` begins one,
 * and the backtick escapes. ASCII comes through a pipe whatever the encoding of Windows PowerShell is.
 */
export function isUnsafeInHereString(character: string): boolean {
  return character === '$' || character === '`' || isBeyondAscii(character);
}

/** A PowerShell string in single quotes, where nothing but the quote has a meaning. To be used for ASCII. */
export function psString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
