import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rubyLiteral, rubyString } from '../../src/code/ruby.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', e: '\u001b' };

/** What Ruby reads in a string literal that runs nothing. */
function read(literal: string): string {
  const quote = literal.charAt(0);
  const inner = literal.slice(1, -1);
  expect(literal.at(-1)).toBe(quote);
  expect(inner.replace(/\\./gu, '')).not.toContain(quote);
  if (quote === "'") return inner.replace(/\\([\\'])/g, '$1');
  expect(inner.replace(/\\./gu, '')).not.toMatch(/#[{$@]/);
  return inner.replace(/\\(?:u\{(\w+)\}|u(\w{4})|(.))/gu, (_, braced?: string, plain?: string, sign = '') => {
    const code = braced ?? plain;
    return code === undefined ? (SIGNS[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    const literal = rubyString(text);
    expect(read(literal)).toBe(text);
    expect(literal).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  HOSTILE.map((text) => `${text}\n`).forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('strings look as people write them', () => {
  expect(rubyString('#{1+1} "hi"')).toBe(`'#{1+1} "hi"'`);
  expect(rubyString('#{1+1} #$x #@y # 1\n')).toBe('"\\#{1+1} \\#$x \\#@y # 1\\n"');
  expect(rubyString("it's #{1+1}")).toBe(`"it's \\#{1+1}"`);
  expect(rubyString('C:\\new')).toBe("'C:\\\\new'");
  expect(rubyString('\u001b\u202e\u{e0001}👩‍👩‍👧')).toBe('"\\e\\u202E\\u{E0001}👩‍👩‍👧"');
});

test('a hash has symbols as keys if all of them are words', () => {
  expect(rubyLiteral({ org_id: '15', nil: null })).toBe("{ org_id: '15', nil: nil }");
  expect(rubyLiteral({ org_id: '15', 'Org ID': 1e21 })).toBe("{ 'org_id' => '15', 'Org ID' => 1e21 }");
  expect(rubyLiteral({ a: {}, b: [] })).toBe('{\n  a: {},\n  b: []\n}');
});
