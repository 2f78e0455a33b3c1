import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownCode, markdownName, markdownTable, markdownText } from '../../src/plan/markdown-text.ts';
import { HOSTILE, textArbitrary } from '../random-plans.ts';

test.each([
  ['a | b', 'a \\| b'],
  ['a\\|b', 'a\\\\\\|b'],
  ['`x` *y* __z__', '\\`x\\` \\*y\\* \\_\\_z\\_\\_'],
  ['org_id', 'org_id'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['line\r\nfeed\u2028end', 'line feed end'],
  ['# no heading', '\\# no heading'],
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['12) no list', '12\\) no list'],
  ['=== no heading', '\\=== no heading'],
  ['[x](y) ![z](w)', '\\[x\\](y) \\!\\[z\\](w)'],
  ['\u202eabc\u0007', 'U+202EabcU+0007'],
])('%j becomes %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('names are code where nothing in them can end the code', () => {
  expect(markdownName('org_id')).toBe('`org_id`');
  expect(markdownName('Acme Corp')).toBe('`Acme Corp`');
  for (const name of ['a`b', 'a|b', ' a', 'a  b', 'a\nb', '<b>', 'a\\'])
    expect(markdownName(name)).toBe(markdownText(name));
});

/** Cells of a row as Markdown counts them: a bar ends a cell unless a backslash is before it, not itself escaped. */
function cellsIn(row: string): number {
  return row.replace(/\\./gs, '').split('|').length - 2;
}

test('no text breaks out of its cell', () => {
  fc.assert(
    fc.property(fc.array(textArbitrary, { minLength: 1, maxLength: 4 }), (texts) => {
      const rows = markdownTable(texts.map(markdownName), [texts.map(markdownText)]).split('\n');
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(cellsIn(row)).toBe(texts.length);
    }),
  );
});

test('no punctuation of Markdown stays bare', () => {
  for (const text of HOSTILE) expect(markdownText(text).replace(/\\./gs, '')).not.toMatch(/[\\`*[\]<>|~&#!$\n\r]/);
});

test('no code ends its fence', () => {
  const code = '```\nx\n````\n';
  expect(markdownCode(code, 'sh')).toBe('`````sh\n```\nx\n````\n`````');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a', '~') }), (hostile) => {
      const [opening = '', ...rest] = markdownCode(hostile, 'js').split('\n');
      const fence = opening.replace('js', '');
      expect(rest.filter((line) => line.includes(fence))).toEqual([fence]);
    }),
  );
});

test('a language is one word', () => {
  expect(markdownCode('x', 'js\n```<script>')).toBe('```jsscript\nx\n```');
});
