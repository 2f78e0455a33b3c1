import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ktCall, ktString, ktValue } from '../../src/code/kotlin.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    const literal = ktString(text);
    // Kotlin has JSON's escapes, and one for the dollar sign.
    expect(JSON.parse(literal.replace(/\\(.)/g, (found, sign) => (sign === '$' ? '$' : found)))).toBe(text);
    expect(literal.replace(/\\./g, '')).not.toContain('$');
    expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('numbers keep their value, and lists have a type', () => {
  expect([3, 3_000_000_000, 1e21, -0.5].map(ktValue)).toEqual(['3', '3000000000', '1e+21', '-0.5']);
  expect([ktValue(['a', 1]), ktValue([])]).toEqual(['listOf("a", 1)', 'emptyList<Any>()']);
});

test('a long call has one argument a line', () => {
  expect(ktCall('f', ['"a"', '1'], '')).toBe('f("a", 1)');
  expect(ktCall('f', ['"a"', `"${'x'.repeat(100)}"`], '')).toBe(`f(\n    "a",\n    "${'x'.repeat(100)}",\n)`);
});
