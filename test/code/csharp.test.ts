import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csJsonLines, csString } from '../../src/code/csharp.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    // C# has JSON's escapes, but for the slash's, which is not used.
    expect(JSON.parse(csString(text))).toBe(text);
    expect(csString(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
  expect(csString('a\u0001b')).toBe('"a\\u0001b"');
});

test('a verbatim literal stands for its JSON', () => {
  const check = (text: string) => {
    const value = { [text]: [text, 1] };
    const code = csJsonLines(value, 2).join('\n');
    expect(code.replaceAll('""', '')).not.toContain('"');
    expect(JSON.parse(code.replaceAll('""', '"'))).toEqual(value);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});
