import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cmdArgument, echoed, isUnsafeInEcho } from '../../src/code/cmd.ts';
import { prettyJson } from '../../src/code/json-text.ts';
import { argvOf, expandPercent, logicalLines, readCarets } from '../proof/cmd-line.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

const NOTHING = new Map<string, string>();
const TEXTS = [...HOSTILE, ...fc.sample(textArbitrary, { numRuns: 500, seed: 7 })];
const read = (line: string) => readCarets(expandPercent(line, NOTHING));

test('an argument is read as exactly its text', () => {
  const words = [...TEXTS, '\\', 'a\\"', '\\\\" & "', '%PATH%', '^', 'a ^', '', '" ^ %41\\'].map((text) =>
    text.replace(/[^ -~]/gu, '?'),
  );
  for (const word of words) {
    expect(argvOf(read(`curl.exe ${cmdArgument(word)} end`))).toEqual(['curl.exe', word, 'end']);
    expect(logicalLines(`a ${cmdArgument(word)} ^\n  end\n`)).toHaveLength(1);
  }
});

test('arguments look as people write them', () => {
  expect(cmdArgument('api_key=a b')).toBe('"api_key=a b"');
  expect(cmdArgument('{"a":1}')).toBe('^"{\\^"a\\^":1}^"');
});

test('JSON in echo is the value that went in', () => {
  const lines = echoed(prettyJson(TEXTS, isUnsafeInEcho)).split('\n');
  expect(JSON.parse(lines.map((line) => read(line).replace('  echo ', '')).join('\r\n'))).toEqual(TEXTS);
});

test('a line is never longer than cmd takes', () => {
  const long = { ['ä'.repeat(1000)]: ['é'.repeat(1000)], ['ö'.repeat(1000)]: '": '.repeat(300) };
  const code = `${echoed(prettyJson(long, isUnsafeInEcho))}\n`;
  expect(JSON.parse(logicalLines(code).join('\n').replaceAll('  echo ', ''))).toEqual(long);
});

test('cmd’s signs outside of quotes are found', () => {
  for (const line of ['a & b', 'a "b" > c', 'a "\\" | b"', 'a)']) expect(() => readCarets(line), line).toThrow();
  for (const line of ['100%', '%A%', '%1']) expect(() => expandPercent(line, NOTHING), line).toThrow();
});
