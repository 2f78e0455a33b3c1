import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { diffLines } from '../../src/check/diff.ts';
import { TEXTS } from './texts.ts';

const texts = TEXTS.filter((text) => !text.startsWith('{"event_type":"Report') && !text.includes('}\n{'));

test.each(texts.map((text) => [text]))('once corrected, nothing is left that could be: %s', async (text) => {
  const { after } = await correctText(text);
  const { findings } = await checkText(after);
  expect(findings.filter(({ fix }) => fix)).toEqual([]);
  expect((await correctText(after)).after).toBe(after);
});

test('JSON on /groupidentify becomes a form, in the shell it was written for', async () => {
  const { after } = await correctText(
    `curl https://api2.amplitude.com/groupidentify -H "Content-Type: application/json" -d '{"api_key":"K","identification":{"group_type":"a","group_value":"it'\\''s","group_properties":{"b":"c"}}}'`,
  );
  expect(after).toBe(
    `curl https://api2.amplitude.com/groupidentify -H "Content-Type: application/x-www-form-urlencoded" --data-urlencode 'api_key=YOUR_API_KEY' --data-urlencode 'identification={"group_type":"a","group_value":"it'\\''s","group_properties":{"b":"c"}}'`,
  );
});

test('an edit is quoted as its place asks for', async () => {
  const wrong = `{"group_type":"a","group_value":"b","group_properties":{"$set":{"x":1},"it's":2}}`;
  const form = `api_key=K&identification=${encodeURIComponent(wrong)}`;
  const { after } = await correctText(form);
  expect(JSON.parse(new URLSearchParams(after).get('identification') ?? '')).toHaveProperty('group_properties', {
    $set: { x: 1, "it's": 2 },
  });
  const single = await correctText(
    `curl https://api2.amplitude.com/groupidentify -d api_key=K -d 'identification=${wrong.replace("'", "'\\''")}'`,
  );
  expect(single.after).toContain(`"$set":{"x":1,"it'\\''s":2}`);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((list) => list.join('\n'));

test('a comparison leads from one text to the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const rows = diffLines(before, after);
      const count = (signs: string) =>
        rows.reduce((sum, row) => sum + ('count' in row ? row.count : Number(signs.includes(row.sign))), 0);
      expect(count(' -')).toBe(before.split('\n').length);
      expect(count(' +')).toBe(after.split('\n').length);
      const gone = rows.flatMap((row) => (row.sign === '-' ? [row.text] : []));
      const come = rows.flatMap((row) => (row.sign === '+' ? [row.text] : []));
      expect(before === after).toBe(gone.length + come.length === 0);
      for (const line of gone) expect(before.split('\n')).toContain(line);
      for (const line of come) expect(after.split('\n')).toContain(line);
    }),
  );
});

test('in a line that changed, what changed is marked, and a long line is cut around it', () => {
  const [gone, come] = diffLines(`${'x'.repeat(500)}1${'y'.repeat(500)}`, `${'x'.repeat(500)}22${'y'.repeat(500)}`);
  const mark = (row: typeof gone) =>
    row && 'changed' in row && row.changed && row.text.slice(row.changed.from, row.changed.to);
  expect([mark(gone), mark(come)]).toEqual(['1', '22']);
  expect(gone && 'text' in gone && gone.text.length).toBeLessThan(300);
});

test('thousands of changed lines are compared in bounded time', () => {
  const many = (sign: string) => Array.from({ length: 20_000 }, (_, at) => `${sign}${at}`).join('\n');
  expect(diffLines(many('a'), many('b')).length).toBeLessThan(500);
});
