import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pyLiteral, pyString } from '../../src/code/python.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** What Python reads in a string literal. */
function read(literal: string): string {
  const quote = literal.charAt(0);
  const inner = literal.slice(1, -1);
  expect(literal.at(-1)).toBe(quote);
  expect(inner.replace(/\\./gu, '')).not.toContain(quote);
  return inner.replace(/\\(?:x(..)|u(.{4})|U(.{8})|(.))/gu, (_, x?: string, u?: string, U?: string, sign = '') => {
    const code = x ?? u ?? U;
    return code === undefined ? (SIGNS[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    const literal = pyString(text);
    expect(read(literal)).toBe(text);
    expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('strings look as Black has them', () => {
  expect(pyString("it's")).toBe('"it\'s"');
  expect(pyString('say "hi"')).toBe('\'say "hi"\'');
  expect(pyString(`it's "so"`)).toBe(`'it\\'s "so"'`);
  expect(pyString('C:\\new\n\u001b\u202e\u{e0001}')).toBe('"C:\\\\new\\n\\x1b\\u202e\\U000e0001"');
  expect(pyString('漢字 👩‍👩‍👧')).toBe('"漢字 👩‍👩‍👧"');
});

test('values are Python’s own', () => {
  expect(pyLiteral([true, false, null, -2.5, 1e21])).toBe('[True, False, None, -2.5, 1e21]');
  expect(pyLiteral({ none: {}, list: [] })).toBe('{\n    "none": {},\n    "list": [],\n}');
});

test('what is long, or holds objects, goes below each other', () => {
  const groups = Object.fromEntries([['__proto__', ['a', 'b']]]);
  expect(pyLiteral([{ user_id: 'u', groups }])).toBe(
    ['[', '    {', '        "user_id": "u",', '        "groups": {"__proto__": ["a", "b"]},', '    },', ']'].join('\n'),
  );
  expect(pyLiteral(['x'.repeat(40), '漢'.repeat(20)])).toBe(
    `[\n    "${'x'.repeat(40)}",\n    "${'漢'.repeat(20)}",\n]`,
  );
});
