import { expect, test } from 'vitest';
import { idFault } from '../../src/plan/ids.ts';

test.each([
  '',
  'anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  'na',
  'undefined',
  'unknown',
  '{}',
  'lmy47d',
  '0',
  '-1',
  '00000000-0000-0000-0000-000000000000',
])('“%s” is on Amplitude’s list, in any case and at any length', (id) => {
  expect(idFault(id, 1)).toBe('invalid');
  expect(idFault(id.toUpperCase(), 1)).toBe('invalid');
});

test('five characters are enough, or as many as the request says', () => {
  expect(idFault('abcd')).toBe('short');
  expect(idFault('abcde')).toBeUndefined();
  expect(idFault('ab', 2)).toBeUndefined();
  expect(idFault('a', 2)).toBe('short');
});

test('an id that only holds a word of the list is fine', () => {
  expect(idFault('unknown-7')).toBeUndefined();
  expect(idFault('00000')).toBeUndefined();
});
