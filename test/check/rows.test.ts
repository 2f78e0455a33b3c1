import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import type { Report } from '../../src/check/report.ts';
import { RowChecker } from '../../src/check/rows/row-checker.ts';

const row = (number: number, groups: object) => ({ event_type: 'A', user_id: `user-${number}`, groups });
const text = (rows: object[]) => rows.map((one) => JSON.stringify(one)).join('\n');

test('the same finding in many rows is one, with its count and its places', async () => {
  const { report } = await checkAnything(text(Array.from({ length: 50 }, (_, at) => row(at, { org_id: at }))));
  expect(report.recognised).toMatchObject({ form: 'ndjson', rows: 50 });
  const numbers = report.findings.filter(({ code }) => code === 'value-not-text');
  expect(numbers).toMatchObject([{ count: 50, place: { line: 1, column: 57 } }]);
  expect(numbers[0]?.more?.map(({ line }) => line)).toEqual(Array.from({ length: 49 }, (_, at) => at + 2));
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

const A = '{"event_type":"A","user_id":"user-1","groups":{"org_id":"15"}}';
const B = '{"event_type":"B","user_id":"user-2","groups":{"org_id":"16"}}';
const BROKEN = '{"event_type":"A","user_id":"user-1","groups":{"org_id"';

/** Rows that are written otherwise than they should be, with the rows, the effects and the findings in them. */
const UNTIDY: [name: string, pasted: string, rows: number, effects: number, found: [code: string, line: number][]][] = [
  ['two rows, the second broken', `${A}\n${BROKEN}`, 2, 1, [['broken-json', 2]]],
  ['two rows, the first broken', `${BROKEN}\n${B}`, 2, 1, [['broken-json', 1]]],
  ['the beginning of the first row is missing', `${A.slice(1)}\n${B}`, 2, 1, [['broken-json', 1]]],
  ['three rows, the first broken', `${BROKEN}\n${A}\n${B}\n`, 3, 2, [['broken-json', 1]]],
  ['lines that end with CR alone', `${A}\r${BROKEN}\r${B}\r`, 3, 2, [['broken-json', 2]]],
  ['lines that end with CR LF', `${A}\r\n${BROKEN}\r\n${B}\r\n`, 3, 2, [['broken-json', 2]]],
  ['a comma behind each row', `${A},\n${B},\n`, 2, 2, [['comma-behind-row', 1]]],
  ['blank lines', `\n\n${A}\n\n \n${B}\n\n`, 2, 2, []],
  ['a list over lines, with a broken row', `[\n${A},\n${BROKEN},\n${B}\n]\n`, 3, 2, [['broken-json', 3]]],
  ['a list over lines, cut off', `[\n${A},\n${B},\n`, 2, 2, []],
  ['a list whose brackets stand beside rows', `[${A},\n${BROKEN},\n${B}]`, 3, 2, [['broken-json', 2]]],
  ['byte order marks in the midst', `\uFEFF${A}\n\uFEFF${B}\n`, 2, 2, [['mark-before-row', 2]]],
];

test.each(UNTIDY)('%s', async (_name, pasted, rows, effects, found) => {
  const { report } = await checkAnything(pasted);
  expect(report.recognised).toMatchObject({ form: 'ndjson', rows });
  expect(report.effects.length).toBe(effects);
  expect(report.findings.map(({ code, place }) => [code, place?.line])).toEqual(found);
});

test('commas and marks are taken out of the rows', async () => {
  const { correction } = await checkAnything(`${A},\r\uFEFF${B}`);
  expect(correction?.after).toBe(`${A}\n${B}`);
});

test.each([
  ['a whole list over lines', `[\n${A},\n${B}\n]`, 'events'],
  ['a body over lines', `{"api_key":"k","events":[\n${A},\n${B}\n]}`, 'events-body'],
  ['a broken body over lines', `{"api_key":"k","events":[\n${A},\n${BROKEN},\n${B}\n]}`, 'unknown'],
  ['an event over lines', `{\n"event_type":"A",\n"user_id":\n}`, 'unknown'],
])('%s is no row after another', async (_name, pasted, form) => {
  expect((await checkAnything(pasted)).report.recognised.form).toBe(form);
});

test.each([
  ['one row of an export', (row: string) => row],
  ['an event of an export over lines', (row: string) => JSON.stringify(JSON.parse(row), null, 2)],
  ['events of an export in a list', (row: string) => `[\n${row},\n${row}\n]`],
])('%s is judged for its groups alone', async (_name, write) => {
  const exported = write('{"event_type":"A","user_id":"abc","uuid":"1","amplitude_id":1,"groups":{"org_id":["15"]}}');
  const { report } = await checkAnything(exported);
  expect(report.findings).toEqual([]);
  expect(report.refused).toBe(false);
  expect(report.effects).toContainEqual(expect.objectContaining({ type: 'org_id', values: ['15'] }));
});

test('a line in many pieces is joined once', () => {
  const checker = new RowChecker();
  for (let at = 0; at < 200_000; at += 1) checker.feed('x');
  expect(checker.end().findings).toMatchObject([{ code: 'broken-json', place: { line: 1, column: 1 } }]);
});

test.each([
  ['bodies of requests', '{"api_key":"a","events":[]}'],
  ['messages to Segment', '{"type":"group","groupId":"acme"}'],
])('rows that are %s are no events, and that is an error: nothing was checked', async (_, row) => {
  const codes = ({ findings }: Report) =>
    findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(codes((await checkAnything(`${row}\n${row}\n`)).report)).toEqual(['no-events']);
  expect(codes((await checkAnything(`${row}\n{"user_id":"user-1","event_type":"A"}\n`)).report)).toEqual([]);
});
