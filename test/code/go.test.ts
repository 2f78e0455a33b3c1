import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goString } from '../../src/code/go.ts';
import { goBlock, goLiteral, goMap, goValue } from '../../src/code/go-literal.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

/** What Go makes of a literal: JSON's escapes, and `\U` for characters beyond the basic plane. */
function read(literal: string): unknown {
  const points = /\\(?:U([0-9a-f]{8})|.)/g;
  return JSON.parse(
    literal.replace(points, (sequence: string, point?: string) =>
      point === undefined ? sequence : String.fromCodePoint(Number.parseInt(point, 16)),
    ),
  );
}

describe('a string literal', () => {
  test('stands for its string, on one line, and shows what it holds', () => {
    for (const text of HOSTILE) expect(read(goString(text))).toBe(text);
    fc.assert(
      fc.property(textArbitrary, (text) => {
        expect(read(goString(text))).toBe(text);
        expect(goString(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('looks as people write it', () => {
    expect(goString('say "hi"\n')).toBe('"say \\"hi\\"\\n"');
    expect(goString('漢字 👩‍👩‍👧 é')).toBe('"漢字 👩‍👩‍👧 é"');
    expect(goString('\u{e0001}\u202e\u0080')).toBe('"\\U000e0001\\u202e\\u0080"');
  });
});

test('numbers keep their value, beyond int as well', () => {
  expect([3, -2.5, 1e21, 2 ** 53 - 1, 2 ** 64, 5e-324].map(goValue)).toEqual([
    '3',
    '-2.5',
    '1e+21',
    '9007199254740991',
    '1.8446744073709552e+19',
    '5e-324',
  ]);
});

test('lists of text have a type of their own', () => {
  expect([['a', 'b'], ['a', 1, true], []].map((list) => goValue(list))).toEqual([
    '[]string{"a", "b"}',
    '[]any{"a", 1, true}',
    '[]any{}',
  ]);
});

describe('pairs are aligned as gofmt aligns them', () => {
  test('next to each other, with a line of several lines between', () => {
    const map = goMap('M', [
      ['"a"', '1'],
      ['"long"', '2'],
    ]);
    expect(map).toBe('M{\n\t"a":    1,\n\t"long": 2,\n}');
    expect(
      goBlock('T', [
        ['A', '1'],
        ['Long', '2'],
        ['B', map],
        ['Longer', '3'],
      ]),
    ).toBe('T{\n\tA:    1,\n\tLong: 2,\n\tB: M{\n\t\t"a":    1,\n\t\t"long": 2,\n\t},\n\tLonger: 3,\n}');
  });

  test('but not with a key far longer', () => {
    const long = `"${'x'.repeat(60)}"`;
    expect(
      goBlock('M', [
        ['"a"', '1'],
        [long, '2'],
      ]),
    ).toBe(`M{\n\t"a": 1,\n\t${long}: 2,\n}`);
  });

  test('one entry stays on its line', () => {
    expect(goMap('M', [['"a"', '{"b"}']])).toBe('M{"a": {"b"}}');
  });
});

test('values that become JSON are laid out as gofmt does', () => {
  const value = [{ user_id: 'u', groups: { org_id: ['1', '2'] } }, {}];
  expect(goLiteral(value)).toBe(
    [
      '[]map[string]any{',
      '\t{',
      '\t\t"user_id": "u",',
      '\t\t"groups":  map[string]any{"org_id": []string{"1", "2"}},',
      '\t},',
      '\t{},',
      '}',
    ].join('\n'),
  );
  expect(goLiteral([])).toBe('[]any{}');
});
