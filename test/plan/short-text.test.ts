import { expect, test } from 'vitest';
import { shortText } from '../../src/plan/short-text.ts';

test('short text stays as it is, long text is cut between characters', () => {
  expect(shortText('Acme', 4)).toBe('Acme');
  expect(shortText('Acme Corp', 5)).toBe('Acme…');
  expect(shortText('abc𝒳def', 5)).toBe('abc…');
  expect(shortText('abc𝒳def', 6)).toBe('abc𝒳…');
});
