import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objcDictionary, objcNumber, objcString, objcValue } from '../../src/code/objc.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const NAMED: Record<string, number> = { n: 10, r: 13, t: 9 };

/** What C makes of a literal: runs of bytes, and code points. */
function read(literal: string): string {
  const inner = literal.slice(2, -1);
  const parts = inner.match(/(?:\\[0-7]{3})+|\\u[\da-f]{4}|\\U[\da-f]{8}|\\.|[^\\"]/gu) ?? [];
  expect(parts.join('')).toBe(inner);
  return parts
    .map((part) => {
      if (!part.startsWith('\\')) return part;
      if (/^\\[0-7]/.test(part))
        return Buffer.from(
          part
            .slice(1)
            .split('\\')
            .map((digits) => Number.parseInt(digits, 8)),
        ).toString();
      const kind = part.charAt(1);
      if (kind.toLowerCase() === 'u') return String.fromCodePoint(Number.parseInt(part.slice(2), 16));
      return kind in NAMED ? String.fromCodePoint(NAMED[kind] ?? 0) : kind;
    })
    .join('');
}

test('a string literal stands for its string, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    expect(read(objcString(text))).toBe(text);
    expect(objcString(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}|\?\?/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('control characters are bytes, which no digit after them can change', () => {
  expect(objcString('a\u00017\u0085b')).toBe('@"a\\0017\\302\\205b"');
  expect(objcString('what??=?')).toBe('@"what?\\?=?"');
  expect(objcString('\u{e0001}\u202e 👩‍👩‍👧 é')).toBe('@"\\U000e0001\\u202e 👩‍👩‍👧 é"');
});

test('values become objects', () => {
  expect(objcValue(['a', 1, -2.5, true])).toBe('@[@"a", @1, @-2.5, @YES]');
  expect(objcValue([])).toBe('@[]');
  expect([2 ** 53 - 1, 2 ** 64, 1e21].map(objcNumber)).toEqual(['9007199254740991', '1.8446744073709552e+19', '1e+21']);
  expect(objcDictionary([['a', 1]])).toBe('@{@"a": @1}');
  expect(
    objcDictionary([
      ['a', 1],
      ['b', false],
    ]),
  ).toBe('@{\n    @"a": @1,\n    @"b": @NO,\n}');
});
