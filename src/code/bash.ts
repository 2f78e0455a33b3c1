/**
 * A bash word that stands for exactly this text. Single quotes keep everything but themselves: `it's` becomes
 * `'it'\''s'`. No `$'...'`, which dash does not know.
 */
export function bashQuote(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
