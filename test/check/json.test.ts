import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Node, plainValue, WORKED_OUT } from '../../src/check/json/node.ts';
import { BrokenJson, parseNode } from '../../src/check/json/parse.ts';
import { parseScript } from '../../src/check/json/script.ts';

function everyNode(node: Node): Node[] {
  const inner =
    node.kind === 'array' ? node.items : node.kind === 'object' ? node.members.map(({ value }) => value) : [];
  return [node, ...inner.flatMap(everyNode)];
}

test('reads JSON as JSON.parse does, and each value stands where it says', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const root = parseNode(text);
      expect(plainValue(root)).toEqual(JSON.parse(text));
      for (const node of everyNode(root))
        expect(JSON.parse(text.slice(node.start, node.end))).toEqual(plainValue(node));
    }),
  );
});

test('takes and refuses the same texts as JSON.parse', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e9"',
    '"\\x"',
    '1',
    '-0',
    '01',
    '1.',
    '.5',
    '1e5',
    'true',
    'nul',
    'null',
    ' ',
    '\n',
    '\t',
    '"\n"',
    "'a'",
    '//x\n',
    '\u00a0',
  );
  const takes = (read: (text: string) => unknown, text: string) => {
    try {
      return [read(text)];
    } catch {
      return 'refused';
    }
  };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (list) => {
      const text = list.join('');
      expect(takes((one) => plainValue(parseNode(one)), text)).toEqual(takes(JSON.parse, text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ['[1 2]', 3],
  ['{"a":"x\n"}', 7],
  ['{"a":1}x', 7],
])('%j breaks at %i', (text, at) => {
  expect(() => parseNode(text)).toThrow(expect.objectContaining({ constructor: BrokenJson, at }));
});

test('nesting without end is refused, and breaks nothing', () => {
  expect(() => parseNode('['.repeat(100_000))).toThrow(BrokenJson);
});

test('literals of JavaScript and Python are read, and code is left alone', () => {
  const text = `{ userId: user.id, 'plan': \`pro\`, // why
    seats: 3, tags: ['a', "b",], ok: True, when: new Date(1, "}"), org, }`;
  expect(plainValue(parseScript(text))).toEqual({
    userId: WORKED_OUT,
    plan: 'pro',
    seats: 3,
    tags: ['a', 'b'],
    ok: true,
    when: WORKED_OUT,
    org: WORKED_OUT,
  });
});
