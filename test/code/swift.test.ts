import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swiftCall, swiftString, swiftValue } from '../../src/code/swift.ts';
import { swiftText } from '../proof/swift-reader.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

test('a string literal stands for its text, and shows what it holds', () => {
  const check = (text: string) => {
    expect(swiftText(swiftString(text))).toBe(text);
    expect(swiftString(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('no text becomes an interpolation', () => {
  expect(swiftString('\\(name)')).toBe('"\\\\(name)"');
  expect(() => swiftText('"\\(name)"')).toThrow('no escape');
});

test('lists of several types say that they hold anything', () => {
  expect([['a', 'b'], ['a', 1], [], [1, 2.5]].map(swiftValue)).toEqual([
    '["a", "b"]',
    '["a", 1] as [Any]',
    '[] as [Any]',
    '[1, 2.5]',
  ]);
});

test('a long call has one argument a line', () => {
  expect(swiftCall('f', ['a: 1', `b: "${'x'.repeat(100)}"`], '')).toBe(`f(\n    a: 1,\n    b: "${'x'.repeat(100)}"\n)`);
});
