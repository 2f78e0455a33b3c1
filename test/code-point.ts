import fc from 'fast-check';

const [FIRST_SURROGATE, SURROGATES, LAST] = [0xd800, 0x800, 0x10ffff];

function placeOf(text: unknown): number {
  const point = typeof text === 'string' ? (text.codePointAt(0) ?? LAST + 1) : LAST + 1;
  const isSurrogate = point >= FIRST_SURROGATE && point < FIRST_SURROGATE + SURROGATES;
  if (point > LAST || isSurrogate || String.fromCodePoint(point) !== text) throw new Error('It is no code point.');
  return point < FIRST_SURROGATE ? point : point - SURROGATES;
}

/**
 * What fast-check calls `binary`: any code point, to make strings of. Its own looks texts up in a table of all code
 * points, which takes more than a second to fill in every process.
 */
export const codePoint: fc.Arbitrary<string> = fc
  .nat(LAST - SURROGATES)
  .map((place) => String.fromCodePoint(place < FIRST_SURROGATE ? place : place + SURROGATES), placeOf);
