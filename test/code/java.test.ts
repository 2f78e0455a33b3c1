import fc from 'fast-check';
import { expect, test } from 'vitest';
import { javaJsonBlock, javaString } from '../../src/code/java.ts';
import { javaJsonAssignment } from '../../src/code/java-json.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

/** What Java reads in a string: JSON's escapes are the same, but for the slash, which is not escaped. */
function read(literal: string): string {
  return JSON.parse(literal);
}

test('a string literal stands for its text, on one line, and shows what it holds', () => {
  const check = (text: string) => {
    expect(read(javaString(text))).toBe(text);
    expect(javaString(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/u);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('no backslash of a text begins a Unicode escape, which Java would replace before it looks for strings', () => {
  expect(javaString('\\u0041')).toBe('"\\\\u0041"');
  expect(javaString('\u202e')).toBe('"\\u202e"');
});

test('a text block stands for its JSON', () => {
  const check = (text: string) => {
    const value = { [text]: [text, 1] };
    const block = javaJsonBlock(value).slice('"""\n'.length, -'\n"""'.length);
    expect(block).not.toMatch(/"""|[^\S\n]$|(?!\n)\p{Cc}|\p{Zl}|(?<!\\)(?:\\\\)*\\[^\\]/mu);
    expect(JSON.parse(block.replaceAll('\\\\', '\\'))).toEqual(value);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('a JSONObject is built as google-java-format lays it out', () => {
  expect(javaJsonAssignment('e.groups', { org_id: '15' }, '    ')).toBe(
    'e.groups = new JSONObject().put("org_id", "15");',
  );
  const value = { $set: { name: 'Acme Corporation of America', plan: 'enterprise' }, $add: { seats: 3_000_000_000 } };
  expect(javaJsonAssignment('e.groupProperties', value, '    ')).toBe(
    [
      'e.groupProperties =',
      '    new JSONObject()',
      '        .put(',
      '            "$set",',
      '            new JSONObject()',
      '                .put("name", "Acme Corporation of America")',
      '                .put("plan", "enterprise"))',
      '        .put("$add", new JSONObject().put("seats", 3000000000L));',
    ].join('\n'),
  );
});
