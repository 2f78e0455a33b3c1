import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phpLiteral, phpString } from '../../src/code/php.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', e: '\u001b' };

/** What PHP reads in a string literal without variables. */
function read(literal: string): string {
  const quote = literal.charAt(0);
  const inner = literal.slice(1, -1);
  expect(literal.at(-1)).toBe(quote);
  expect(inner.replace(/\\./gu, '')).not.toContain(quote);
  if (quote === "'") return inner.replace(/\\([\\'])/g, '$1');
  expect(inner.replace(/\\./gu, '')).not.toContain('$');
  return inner.replace(/\\(?:u\{(\w+)\}|(.))/gu, (_, code?: string, sign = '') =>
    code === undefined ? (SIGNS[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    const literal = phpString(text);
    expect(read(literal)).toBe(text);
    expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  HOSTILE.map((text) => `${text}\n`).forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('strings look as people write them', () => {
  expect(phpString('$HOME {$x} "hi"')).toBe(`'$HOME {$x} "hi"'`);
  expect(phpString("it's C:\\new")).toBe("'it\\'s C:\\\\new'");
  expect(phpString('$HOME {$x} "hi"\n')).toBe('"\\$HOME {\\$x} \\"hi\\"\\n"');
  expect(phpString('\u001b\u202e\u{e0001}👩‍👩‍👧')).toBe('"\\e\\u{202E}\\u{E0001}👩‍👩‍👧"');
});

test('an array that JSON would take for a list is made an object', () => {
  expect(phpLiteral({ a: {}, b: [] })).toBe("[\n    'a' => (object) [],\n    'b' => [],\n]");
  expect(phpLiteral({ 0: 'a', 1: 'b' })).toBe("(object) ['0' => 'a', '1' => 'b']");
  expect(phpLiteral({ 1: 'a', '007': 1e21 })).toBe("['1' => 'a', '007' => 1e21]");
});
