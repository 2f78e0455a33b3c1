import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { plainValue, WORKED_OUT } from '../../src/check/json/node.ts';
import { BrokenJson } from '../../src/check/json/parse.ts';
import { parseScript } from '../../src/check/json/script.ts';

/** A hole in a template. */
const HOLE = '$' + '{b}';

const LITERALS: [written: string, value: unknown][] = [
  ["{ :event_type => 'A', 'b' => nil, c: :sym }", { event_type: 'A', b: null, c: 'sym' }],
  ["['event_type' => 'A', 'groups' => ['org' => '15']]", { event_type: 'A', groups: { org: '15' } }],
  ['["org": "15", "n": [:]]', { org: '15', n: {} }],
  ['@{@"org": @"15", @"n": @5}', { org: '15', n: 5 }],
  ['[1_000, 0x1F, 0b11, 15L, 2.5f, .5, +3, -1e3, 7n]', [1000, 31, 3, 15, 2.5, 0.5, 3, -1000, 7]],
  ['{ a: undefined, b: None, c: NaN, d: True, }', { a: null, b: null, c: null, d: true }],
  ["[`pro`, 'it\\'s', u'x', r\"y\", '\\x41\\u{1F600}', ]", ['pro', "it's", 'x', 'y', 'A😀']],
  [`[\`a ${HOLE}\`, "c #{d}", "e \\\\(f)"]`, [WORKED_OUT, WORKED_OUT, WORKED_OUT]],
  ["['a' + b, 'c'.trim(), 5 * x, {} as X, [1][0], ok ? 1 : 2]", Array(6).fill(WORKED_OUT)],
  [
    '{ a: user.id, b, [c]: 1, ...rest, d() { return 1; } }',
    { a: WORKED_OUT, b: WORKED_OUT, [WORKED_OUT]: 1, d: WORKED_OUT },
  ],
  [
    `[f(a, "]"), (x) => { y(",") }, \`$\{f({ a: \`${HOLE}\` })}\`, z]`,
    [WORKED_OUT, WORKED_OUT, WORKED_OUT, WORKED_OUT],
  ],
  ['{ a: 1, // one, two\n b: 2, # three }\n /* four } */ c: x /* , */ }', { a: 1, b: 2, c: WORKED_OUT }],
  ["['''a 'b' c''', \"\"\"d\ne\"\"\"]", ["a 'b' c", 'd\ne']],
];

test.each(LITERALS)('%s', (written, value) => {
  expect(plainValue(parseScript(written))).toEqual(value);
});

test.each(['{ a: 1 b: 2 }', "{ a: 'b }", '[1 2]', '{ a: }', '{ a', '[`a', '{ ...'])('%s is broken', (written) => {
  expect(() => parseScript(written)).toThrow(BrokenJson);
});

const codes = async (text: string) => {
  const { report } = await checkAnything(text);
  return { report, codes: report.findings.map(({ code }) => code) };
};

test('a hash of Ruby is read, and not called JavaScript', async () => {
  const { report } = await codes(
    "{ :event_type => 'A', :user_id => 'user-1', :groups => { :org => nil, 'sport' => '15' } }",
  );
  expect(report.recognised.form).toBe('event');
  expect(report.effects).toMatchObject([{ type: 'sport', values: ['15'] }]);
  expect(JSON.stringify(report.findings)).not.toContain('JavaScript');
  expect(report.findings.find(({ code }) => code === 'value-names-no-group')?.message).toContain('is nil');
});

test('values of the program are said to be worked out, once, and nothing is claimed of them', async () => {
  const text = "{ event_type: 'A', user_id: user.id, groups: { [TYPE]: org.id, sport: '15' } }";
  const { report, codes: found } = await codes(text);
  expect(report.findings.find(({ code }) => code === 'worked-out')).toMatchObject({
    severity: 'info',
    message: 'This is a value that is worked out when the code runs, so it was not checked.',
    count: 2,
  });
  expect(found).not.toContain('missing-field');
  expect(report.effects).toMatchObject([
    { type: WORKED_OUT, values: [WORKED_OUT] },
    { type: 'sport', values: ['15'] },
  ]);
  const { correction } = await checkAnything(text);
  expect(correction?.after).toBe(text);
});

test('what a spread may hold is not missed', async () => {
  expect((await codes("{ event_type: 'A', ...user }")).codes).not.toContain('missing-field');
  expect((await codes("analytics.group({ groupId: 'a', ...user })")).codes).not.toContain('segment-no-user');
});

test('a short member that is misspelt keeps its variable', async () => {
  const { correction } = await checkAnything("{ event_type: 'A', userId, groups: { a: '1' } }");
  expect(correction?.after).toContain('"user_id": userId');
});

test.each([
  ["Analytics.group(:user_id => 'user-1', :group_id => '15', :traits => { :group_type => 'org' })"],
  ["Analytics.group(user_id: user.id, group_id: '15', traits: { group_type: 'org', size: 1_000, plan: nil, })"],
  ["analytics.group('15', { group_type: `org`, ...traits, n: undefined, }) // why"],
  ['analytics.group(userId: id, groupId: "15", traits: ["group_type": "org"])'],
])('%s', async (text) => {
  const { report } = await codes(text);
  expect(report.recognised.form).toBe('segment-call');
  expect(report.effects).toContainEqual(expect.objectContaining({ kind: 'user-group', type: 'org', values: ['15'] }));
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
