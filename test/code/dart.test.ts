import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dartCall, dartLayout, dartMap, dartNamed, dartString, dartValue } from '../../src/code/dart.ts';
import { dartText } from '../proof/dart-reader.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

test('a string literal stands for its text', () => {
  const check = (text: string) => {
    expect(dartText(dartString(text))).toBe(text);
  };
  HOSTILE.forEach(check);
  fc.assert(fc.property(textArbitrary, check), { numRuns: 500 });
});

test('no text becomes an interpolation', () => {
  expect(dartString('$HOME $ {x}')).toBe("'\\$HOME \\$ {x}'");
  expect(() => dartText("'$name'")).toThrow('Not a plain string');
});

test('code is laid out as dart format does', () => {
  const call = dartCall('final event = BaseEvent', [
    "'Report Created'",
    dartNamed('eventProperties', dartMap([['pages', 3]])),
    dartNamed('groups', dartMap([['org_id', ['15', '16']]])),
  ]);
  expect(dartLayout(call, '  ', ';')).toBe(
    [
      'final event = BaseEvent(',
      "  'Report Created',",
      "  eventProperties: {'pages': 3},",
      "  groups: {'org_id': ['15', '16']},",
      ');',
    ].join('\n'),
  );
  expect(dartLayout(dartValue(['x'.repeat(50), 'y'.repeat(50)]), '', '')).toBe(
    `[\n  '${'x'.repeat(50)}',\n  '${'y'.repeat(50)}',\n]`,
  );
});
