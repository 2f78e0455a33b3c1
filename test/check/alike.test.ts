import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';

const types = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ event_type: 'A', user_id: 'user-1', groups: { [`kind${at}x`]: 'v-1' } }));

async function found(text: string, code: string) {
  const { report } = await checkAnything(text);
  return report.findings.filter((finding) => finding.code === code);
}

test.each([
  [6, '“kind5x” is one group type too many: this text names 6.', undefined],
  [8, '“kind5x”, “kind6x”, “kind7x” are group types too many: this text names 8.', 3],
  [203, '“kind5x”, “kind6x”, “kind7x” and 195 more are group types too many: this text names 203.', 198],
  [1500, '“kind5x”, “kind6x”, “kind7x” and 1,492 more are group types too many: this text names 1,500.', 1495],
])('%i group types are one finding, with the number and all places', async (count, message, places) => {
  const text = JSON.stringify(types(count));
  const [only, ...more] = await found(text, 'sixth-type');
  expect(more).toEqual([]);
  expect(only?.message).toBe(message);
  expect(only?.count).toBe(places);
  const all = [only?.place, ...(only?.more ?? [])];
  expect(all.length).toBe(Math.min(places ?? 1, 1000));
  for (const [at, place] of all.entries()) expect(text.slice(place?.start, place?.end)).toBe(`"kind${at + 5}x"`);
});

test('in rows too', async () => {
  const rows = types(300).map((one) => JSON.stringify(one));
  const [only, ...more] = await found(rows.join('\n'), 'sixth-type');
  expect(more).toEqual([]);
  expect(only).toMatchObject({ count: 295, place: { line: 6 }, message: expect.stringContaining('names 300.') });
  expect(only?.more?.at(-1)?.line).toBe(300);
});

test('what would be said in the same words is said once, with its places', async () => {
  const [only, ...more] = await found(
    '[{"groups":{"a":"1"}},{"groups":{"a":"2"}},{"groups":{"a":"3"}}]',
    'missing-field',
  );
  expect(more).toEqual([]);
  expect(only).toMatchObject({ count: 3, place: { column: 2 }, more: [{ column: 23 }, { column: 44 }] });
});

test('other words stay findings of their own, and are mended one by one', async () => {
  const numbers = await found('[{"event_type":"A","user_id":"user-1","groups":{"a":1,"b":2}}]', 'value-not-text');
  expect(numbers.map(({ message, count }) => [message.slice(0, 17), count])).toEqual([
    ['The group value 1', undefined],
    ['The group value 2', undefined],
  ]);
});
