import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValue, typedValue } from '../../src/plan/typed-value.ts';
import { valueArbitrary } from '../random-plans.ts';

test('a value written as typed text reads back as itself', () => {
  fc.assert(
    fc.property(valueArbitrary, (value) => {
      expect(readValue(typedValue(value))).toEqual({ value });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['text', '007', '007'],
  ['text', ' true ', ' true '],
  ['number', '1e5', 100_000],
  ['number', ' -2.5 ', -2.5],
  ['boolean', 'false', false],
  ['list', 'a, b,c', ['a', 'b', 'c']],
  ['list', '["a, b", 2, true]', ['a, b', 2, true]],
] as const)('%s “%s”', (kind, value, read) => {
  expect(readValue({ kind, value })).toEqual({ value: read });
});

test.each([
  ['number', ''],
  ['number', 'three'],
  ['number', '1,5'],
  ['number', 'Infinity'],
  ['boolean', 'yes'],
  ['list', '[1, [2]]'],
  ['list', '[1'],
] as const)('%s “%s” cannot be read', (kind, value) => {
  expect(readValue({ kind, value })).toHaveProperty('problem');
});
