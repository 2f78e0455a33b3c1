import { expect, test } from 'vitest';
import { blocks, indent, lines, marked, textOf } from '../../src/code/line.ts';

test('parts become lines, with their mark on each', () => {
  expect(
    lines('a', false, undefined, marked('user-group', 'b\nc', 'json'), { text: 'd\ne', mark: 'event-group' }),
  ).toEqual([
    { text: 'a' },
    { text: 'b', mark: 'user-group', language: 'json' },
    { text: 'c', mark: 'user-group', language: 'json' },
    { text: 'd', mark: 'event-group' },
    { text: 'e', mark: 'event-group' },
  ]);
});

test('blocks have one empty line between them, empty blocks none', () => {
  expect(textOf(blocks(lines('a'), [], lines('b', 'c'), lines()))).toBe('a\n\nb\nc\n');
  expect(blocks([], [])).toEqual([]);
});

test('only lines with text are indented', () => {
  expect(textOf(indent(lines('a\n\nb'), '  '))).toBe('  a\n\n  b\n');
});
