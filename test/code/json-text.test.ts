import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBeyondAscii, isPlainKey, percentEncoded, prettyJson } from '../../src/code/json-text.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const TEXTS = [...HOSTILE, '{{x}}', ...fc.sample(textArbitrary, { numRuns: 500, seed: 7 })];
const never = () => false;

test('JSON is the value that went in, whatever is escaped', () => {
  const value = [TEXTS, Object.fromEntries(TEXTS.map((text, at) => [text, at])), {}, [], null, -1.5, 1e21, true];
  for (const isEscaped of [never, isBeyondAscii, () => true])
    expect(JSON.parse(prettyJson(value, isEscaped))).toEqual(value);
});

test('JSON is laid out as JSON.stringify does it', () => {
  const value = { a: [1, 'it\'s "x" \\'], b: {}, c: [], d: { e: null } };
  expect(prettyJson(value, never)).toBe(JSON.stringify(value, null, 2));
});

test('characters asked for, and those that are not seen, are escaped', () => {
  expect(prettyJson('{{x}} \u202e\n😀', (sign) => sign === '{')).toBe('"\\u007b\\u007bx}} \\u202e\\u000a😀"');
  expect(prettyJson(TEXTS, isBeyondAscii)).toMatch(/^[\n -~]*$/);
});

test('a percent-encoded text is nothing but letters, digits, percent signs and - . _ ~', () => {
  for (const text of TEXTS) {
    expect(percentEncoded(text)).toMatch(/^[\w.~%-]*$/);
    expect(decodeURIComponent(percentEncoded(text))).toBe(text);
  }
});

test('a key with any other sign than letters and digits is not put in as it is', () => {
  expect(['0a1b', 'YOUR_API_KEY', 'a b', '{{x}}', "'", ''].map(isPlainKey)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
