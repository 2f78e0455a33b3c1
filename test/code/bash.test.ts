import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bashQuote } from '../../src/code/bash.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

/** Words as a shell reads them: one `printf` for all, each word followed by a separator that no word holds. */
function wordsIn(shell: string, texts: readonly string[]): string[] {
  const script = `printf '%s\\035' ${texts.map(bashQuote).join(' ')}\n`;
  return execFileSync(shell, { input: script, encoding: 'utf8' }).split('\x1d').slice(0, -1);
}

for (const shell of ['bash', 'dash'])
  test(`${shell} reads a quoted word as exactly its text`, () => {
    expect(wordsIn(shell, HOSTILE)).toEqual(HOSTILE);
    const texts = fc.sample(
      textArbitrary.filter((text) => !text.includes('\x1d')),
      { numRuns: 1000, seed: 7 },
    );
    expect(wordsIn(shell, texts)).toEqual(texts);
  });

test('the empty word is a word', () => {
  expect(wordsIn('dash', ['', 'a', ''])).toEqual(['', 'a', '']);
});

test('words look as people write them', () => {
  expect(bashQuote("it's")).toBe("'it'\\''s'");
  expect(bashQuote('$HOME `id` "x"')).toBe('\'$HOME `id` "x"\'');
});
