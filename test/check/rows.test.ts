import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { RowChecker } from '../../src/check/rows/row-checker.ts';

const row = (number: number, groups: object) => ({ event_type: 'A', user_id: `user-${number}`, groups });
const text = (rows: object[]) => rows.map((one) => JSON.stringify(one)).join('\n');

test('the same finding in many rows is one, with its count and its first places', async () => {
  const { report } = await checkAnything(text(Array.from({ length: 50 }, (_, at) => row(at, { org_id: at }))));
  expect(report.recognised).toMatchObject({ form: 'ndjson', rows: 50 });
  const numbers = report.findings.filter(({ code }) => code === 'value-not-text');
  expect(numbers).toMatchObject([{ count: 50, place: { line: 1, column: 57 } }]);
  expect(numbers[0]?.more?.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

test('what only all rows together show', async () => {
  const types = ['a', 'b', 'c', 'd', 'Org ID', 'org_id'];
  const { report } = await checkAnything(text([...types.map((type, at) => row(at, { [type]: 'x1' })), row(9, {})]));
  const codes = report.findings.map(({ code, place }) => [code, place?.line]);
  expect(codes).toContainEqual(['sixth-type', 6]);
  expect(codes).toContainEqual(['near-duplicate-type', 6]);
  expect(codes).toContainEqual(['event-without-group', 7]);
});

test('a user who joined a group before is in it; an export is judged for its groups alone', async () => {
  const joined = { event_type: '$identify', user_id: 'user-1', groups: { org_id: '15' } };
  const { report } = await checkAnything(text([joined, { event_type: 'A', user_id: 'user-1' }]));
  expect(report.findings).toEqual([]);
  const exported = {
    event_type: 'A',
    user_id: 'abc',
    uuid: '1',
    group_properties: { org_id: {} },
    groups: { org_id: ['15'] },
  };
  const other = await checkAnything(text([exported, exported]));
  expect(other.report.findings).toEqual([]);
  expect(other.correction).toBeUndefined();
});

test('broken rows, rows that are no events, and blank ones', async () => {
  const { report } = await checkAnything(
    `${text([row(1, { a: '1' }), row(2, { a: '1' })])}\n{"a":\n\n{"b":1}\r\n[1]\n`,
  );
  expect(report.findings.map(({ code, place }) => [code, place?.line])).toEqual([
    ['broken-json', 3],
    ['row-not-object', 6],
    ['row-not-event', 5],
  ]);
});

test('pieces may end anywhere', async () => {
  const whole = text(Array.from({ length: 9 }, (_, at) => row(at, { 'org id': at, 漢字: 'x' })));
  const { report } = await checkAnything(whole);
  const checker = new RowChecker();
  for (const sign of whole) checker.feed(sign);
  expect(checker.end()).toEqual(report);
});

test('rows that change are shown with their corrections, and no others', async () => {
  const { correction } = await checkAnything(text([row(1, { a: '1' }), row(2, { a: 1 }), row(3, { a: '1' })]));
  expect(correction).toEqual({ before: text([row(2, { a: 1 })]), after: text([row(2, { a: '1' })]) });
});

test('progress rises to the end', async () => {
  const told: number[] = [];
  await checkAnything(text(Array.from({ length: 20_000 }, (_, at) => row(at, { a: '1' }))), (done) => told.push(done));
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
