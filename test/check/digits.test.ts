import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { losesDigits } from '../../src/check/json/digits.ts';
import { parseNode } from '../../src/check/json/parse.ts';
import { writable, writeJson } from '../../src/check/json/write-json.ts';
import { effectInWords } from '../../src/plan/effect-words.ts';

const BIG = '9007199254740993';

test.each([
  ['0', false],
  ['-0', false],
  ['1.50', false],
  ['100000000000000000000', false],
  ['9007199254740992', false],
  [BIG, true],
  [`-${BIG}`, true],
  ['0.1', false],
  ['0.12345678901234567890', true],
  ['1e999', true],
  ['1E+2', false],
])('%s loses digits: %s', (written, isLost) => {
  expect(losesDigits(written)).toBe(isLost);
});

test.each([
  ['an event', `{"event_type":"A","user_id":${BIG},"groups":{"org":[${BIG}]}}`],
  ['rows', `{"event_type":"A","user_id":${BIG},"groups":{"org":[${BIG}]}}\n`.repeat(2)],
  ['a group', `{"group_type":"org","group_value":${BIG},"group_properties":{"$add":{"seats":${BIG}}}}`],
  [
    'a group of Segment’s',
    `{"type":"group","userId":${BIG},"groupId":${BIG},"traits":{"group_type":"org","n":${BIG}}}`,
  ],
])('%s: effects show the digits as they are written', async (_name, text) => {
  const { report } = await checkAnything(text);
  expect(report.effects.length).toBeGreaterThan(0);
  for (const effect of report.effects) {
    expect(JSON.stringify(effect)).toContain(BIG);
    expect(JSON.stringify(effect)).not.toContain('9007199254740992');
    expect(effectInWords(effect)).not.toContain('9007199254740992');
  }
  expect(report.findings.find(({ code }) => code === 'digits-lost')).toMatchObject({
    severity: 'warning',
    message: `${BIG} may become 9007199254740992 on its way.`,
    why: expect.stringContaining('not documented'),
  });
});

test('a number beyond all numbers', async () => {
  const { report } = await checkAnything('{"event_type":"A","user_id":"user-1","groups":{"org":1e999}}');
  expect(report.effects).toMatchObject([{ values: ['1e999'] }]);
  expect(report.findings.find(({ code }) => code === 'digits-lost')?.message).toContain('no number at all');
});

test('corrections write every digit, also where they write a whole object', async () => {
  const mixed = `{"group_type":"a","group_value":"b","group_properties":{"n":${BIG},"$add":{"m":${BIG}}}}`;
  const { correction } = await checkAnything(mixed);
  expect(correction?.after).toContain(`{"$set":{"n":${BIG}},"$add":{"m":${BIG}}}`);
  const form = await checkAnything(`{"api_key":"k","identification":{"group_type":"a","group_value":${BIG}}}`);
  expect(decodeURIComponent(form.correction?.after ?? '')).toContain(`"group_value":"${BIG}"`);
  const script = await checkAnything(`{ event_type: 'A', user_id: 'user-1', event_properties: { n: ${BIG} } }`);
  expect(script.correction?.after).toContain(`{"n":${BIG}}`);
});

test.each(['{}', '[]', '{"a":[1,{"b":null}],"c":{"d":"x\\ny"}}', '[[],[[]],{"a":{}}]'])(
  '%s is written as JSON.stringify does',
  (json) => {
    for (const indent of [0, 2])
      expect(writeJson(writable(parseNode(json)), indent)).toBe(JSON.stringify(JSON.parse(json), null, indent));
  },
);
