import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/plan/json-fault.ts';

test.each([
  ['', 'Line 1, column 1: a value is missing; the text ends instead.'],
  ['{', 'Line 1, column 2: a name in double quotes is missing; the text ends instead.'],
  ['{\n  "a" 1\n}', 'Line 2, column 7: a colon is missing; there is “1” instead.'],
  ['{"a": 1,}', 'Line 1, column 9: a name in double quotes is missing; there is “}” instead.'],
  ["{'a': 1}", "Line 1, column 2: a name in double quotes is missing; there is “'” instead."],
  ['[1 2]', 'Line 1, column 4: a comma or “]” is missing; there is “2” instead.'],
  ['[1,\r\n 2,\r\n]', 'Line 3, column 1: a value is missing; there is “]” instead.'],
  ['{"a": "b\n"}', 'Line 1, column 9: the end of a text in quotes is missing; there is “\n” instead.'],
  ['{"a": tru}', 'Line 1, column 7: a value is missing; there is “t” instead.'],
  ['01', 'Line 1, column 2: the end is missing; there is “1” instead.'],
  ['{} x', 'Line 1, column 4: the end is missing; there is “x” instead.'],
  ['no', 'Line 1, column 1: a value is missing; there is “n” instead.'],
])('%j', (text, words) => {
  expect(jsonFault(text)).toBe(words);
  expect(() => JSON.parse(text)).toThrow();
});

test('what JSON.parse takes has no fault, and what it refuses has one', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '\\', 'x', ' '))
    .map(([json, at, put]) => json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + 1));
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      const parses = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      expect(/^Line \d+, column \d+: /.test(jsonFault(text))).toBe(!parses);
    }),
    { numRuns: 2000 },
  );
});

test('deep nesting is no endless search', () => {
  expect(jsonFault('['.repeat(200_000))).toMatch(/nested too deeply|Line 1/);
});
