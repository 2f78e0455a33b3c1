import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { marked } from './marked.ts';

const KEY = 'feedface0badc0de1234feedface5678';
const events = (inner: string) => `{"api_key":"${KEY}","events":[${inner}]}`;
const event = (more: string) => events(`{"user_id":"user-1","event_type":"Report Created",${more}}`);
const identify = (more: string) => `[{"user_id":"user-1","groups":{"org_id":"15"},${more}}]`;
const group = (more: string) => `{"group_type":"org_id","group_value":"15",${more}}`;
const curl = (
  url: string,
  rest = `--data-urlencode api_key=${KEY} --data-urlencode 'identification=[{"user_id":"user-1","groups":{"org_id":"15"}}]'`,
) => `curl ${url} ${rest}`;
const US = 'https://api2.amplitude.com';

/** What was pasted with the place marked, the finding, and the marked place after the correction, if there is one. */
const ROWS: [code: string, severity: string, pasted: string, corrected?: string][] = [
  ['misspelt-member', 'error', `{"api_key":"${KEY}",⟦"Events"⟧:[{"user_id":"user-1","event_type":"A"}]}`, '"events"'],
  ['misspelt-member', 'error', events('{⟦"userId"⟧:"user-1","event_type":"A"}'), '"user_id"'],
  ['misspelt-member', 'error', events('{"user_id":"user-1",⟦"eventType"⟧:"A"}'), '"event_type"'],
  [
    'misspelt-member',
    'error',
    `[{⟦"groupType"⟧:"org_id","group_value":"15","group_properties":{"a":1}}]`,
    '"group_type"',
  ],
  [
    'events-not-list',
    'error',
    `{"api_key":"${KEY}","events":⟦{"user_id":"user-1","event_type":"A"}⟧}`,
    '[{"user_id":"user-1","event_type":"A"}]',
  ],
  ['missing-key', 'error', '⟦{⟧"events":[{"user_id":"user-1","event_type":"A"}]}'],
  ['missing-field', 'error', events('⟦{⟧"event_type":"A"}')],
  ['missing-field', 'error', events('⟦{⟧"user_id":"user-1"}')],
  ['missing-field', 'error', `[⟦{⟧"groups":{"org_id":"15"}}]`],
  ['missing-field', 'error', `[⟦{⟧"group_type":"org_id","group_properties":{"a":1}}]`],
  ['short-id', 'error', events('{"user_id":⟦"abc"⟧,"event_type":"A"}')],
  ['short-id', 'warning', '[{"user_id":⟦"abc"⟧,"groups":{"org_id":"15"}}]'],
  ['invalid-id', 'error', events('{"user_id":⟦"Unknown"⟧,"event_type":"A"}')],
  ['id-not-text', 'info', events('{"user_id":⟦314159⟧,"event_type":"A"}'), '"314159"'],
  ['wrong-kind', 'error', event('"time":⟦"2026-03-01T10:00:00Z"⟧'), '1772359200000'],
  ['wrong-kind', 'error', event('"event_properties":⟦[1]⟧')],
  ['time-in-seconds', 'warning', event('"time":⟦1772359200⟧'), '1772359200000'],
  ['groups-among-properties', 'warning', event('"user_properties":{⟦"groups"⟧:{"org_id":"15"}}')],
  ['groups-among-properties', 'warning', event('"event_properties":{⟦"groups"⟧:{"org_id":"15"}}')],
  ['broken-json', 'error', '{⟦“⟧api_key”: “a”}'],
  ['groups-not-object', 'error', event('"groups":⟦["acme"]⟧')],
  ['value-not-text', 'info', event('"groups":{"org_id":⟦15⟧}'), '"15"'],
  ['value-names-no-group', 'warning', event('"groups":{"org_id":["15",⟦null⟧]}')],
  ['value-names-no-group', 'warning', event('"groups":{"org_id":⟦{"id":"15"}⟧}')],
  ['value-names-no-group', 'warning', event('"groups":{"org_id":⟦""⟧}')],
  [
    'eleventh-value',
    'error',
    event(`"groups":{"org_id":["a1","a2","a3","a4","a5","a6","a7","a8","a9","a10",⟦"a11"⟧]}`),
  ],
  ['sixth-type', 'error', event('"groups":{"a":"1","b":"1","c":"1","d":"1","e":"1",⟦"f"⟧:"1"}')],
  ['near-duplicate-type', 'warning', event('"groups":{"org_id":"1",⟦"Org ID"⟧:"1"}')],
  ['customer-as-type', 'warning', event('"groups":{⟦"Acme Corp"⟧:"1"}')],
  ['segment-fallback-type', 'warning', event('"groups":{⟦"[Segment] Group"⟧:"1"}')],
  ['name-as-value', 'info', event('"groups":{"company":⟦"Acme"⟧}')],
  ['long-text', 'warning', event(`"groups":{"company":⟦"${'x'.repeat(1025)}"⟧}`)],
  ['group-properties-ignored', 'warning', event('⟦"group_properties"⟧:{"a":1}')],
  [
    'group-identify-without-group',
    'error',
    events('⟦{⟧"user_id":"user-1","event_type":"$groupidentify","group_properties":{"a":1}}'),
  ],
  [
    'identify-without-groups',
    'warning',
    events('{"user_id":"user-1","event_type":"$identify","user_properties":{"$set":{⟦"org_id"⟧:"15"}}}'),
  ],
  [
    'identify-without-groups',
    'info',
    events('⟦{⟧"user_id":"user-1","event_type":"$identify","user_properties":{"$set":{"colour":"red"}}}'),
  ],
  ['repeated-member', 'warning', event('"groups":{"org_id":"15"},⟦"groups"⟧:{"org_id":"16"}')],
  ['mixed-operations', 'error', group('"group_properties":{"$set":{"a":1},⟦"name"⟧:"Acme"}'), undefined],
  ['mixed-operations', 'error', identify('"user_properties":{⟦"name"⟧:"Acme","$add":{"a":1}}')],
  ['unknown-operation', 'error', group('"group_properties":{⟦"$setonce"⟧:{"a":1}}'), '"$setOnce"'],
  ['unknown-operation', 'warning', group('"group_properties":{⟦"$union"⟧:{"a":1}}')],
  ['operation-not-object', 'error', group('"group_properties":{"$set":⟦"x"⟧}')],
  ['add-not-number', 'warning', group('"group_properties":{"$add":{"seats":⟦"3"⟧}}'), '3'],
  ['clear-all', 'warning', group('"group_properties":{"$clearAll":⟦"-"⟧}')],
  ['clear-all-combined', 'warning', group('"group_properties":⟦{"$clearAll":"-","$set":{"a":1}}⟧')],
  ['unlisted-operation', 'info', group('"group_properties":{"$remove":{"tags":⟦"a"⟧}}')],
  ['nested-value', 'warning', group('"group_properties":{"a":⟦{"b":1}⟧}')],
  ['null-value', 'warning', group('"group_properties":{"a":⟦null⟧}')],
  ['date-not-iso', 'warning', group('"group_properties":{"since":⟦"12/31/2026"⟧}'), '"2026-12-31"'],
  ['date-not-iso', 'warning', event('"event_properties":{"since":⟦"31.12.2026"⟧}'), '"2026-12-31"'],
  [
    'number-as-text',
    'warning',
    `[${group('"group_properties":{"$add":{"seats":3}}')},{"group_type":"org_id","group_value":"16","group_properties":{"seats":⟦"7"⟧}}]`,
    '7',
  ],
  ['list-as-group-value', 'error', '{"group_type":"org_id","group_value":⟦["15","16"]⟧,"group_properties":{"a":1}}'],
  ['no-group-properties', 'warning', '⟦{⟧"group_type":"org_id","group_value":"15"}'],
  [
    'json-on-identify',
    'error',
    `⟦{⟧"api_key":"${KEY}","identification":[{"user_id":"user-1","groups":{"org_id":"15"}}]}`,
  ],
  ['wrong-host', 'error', curl("'https://⟦api2.eu.amplitude.com⟧/identify'"), 'api.eu.amplitude.com'],
  ['wrong-host', 'error', curl("'https://⟦analytics.amplitude.com⟧/identify'"), 'api2.amplitude.com'],
  ['old-host', 'info', curl('https://⟦api.amplitude.com⟧/identify'), 'api2.amplitude.com'],
  ['wrong-path', 'error', curl(`${US}⟦/1/identify/⟧`), '/identify'],
  ['wrong-path', 'error', curl(`${US}⟦/httpapi⟧`, `--json '${event('"a":1')}'`), '/2/httpapi'],
  ['not-https', 'error', curl('⟦http://⟧api2.amplitude.com/identify'), 'https://'],
  ['angle-brackets', 'error', curl(`⟦<${US}/identify>⟧`), `${US}/identify`],
  ['wrong-method', 'error', curl(`-X ⟦PUT⟧ ${US}/identify`), 'POST'],
  [
    'key-in-query',
    'warning',
    curl(
      `'${US}/identify?api_key=⟦${KEY}⟧'`,
      `--data-urlencode 'identification=[{"user_id":"user-1","groups":{"a":"1"}}]'`,
    ),
  ],
  ['content-type', 'warning', `⟦c⟧url ${US}/2/httpapi -d '${event('"groups":{"org_id":"15"}')}'`],
  [
    'not-encoded',
    'warning',
    curl(`${US}/identify`, `-d 'api_key=${KEY}&identification=[{"user_id":"ann⟦+⟧x@example.com","groups":{"a":"1"}}]'`),
    '%2B',
  ],
  [
    'form-type',
    'error',
    curl(
      `'${US}/identify?api_key=x'`,
      `-H '⟦Content-Type: application/json⟧' -d '&identification=[{"user_id":"user-1","groups":{"a":"1"}}]'`,
    ),
    'Content-Type: application/x-www-form-urlencoded',
  ],
  [
    'dropped',
    'warning',
    events(
      '{"device_id":"device-1","insert_id":"i","event_type":"A"},⟦{⟧"device_id":"device-1","insert_id":"i","event_type":"A"}',
    ),
  ],
  ['not-in-text', 'warning', curl(`${US}/2/httpapi`, '--json @⟦body.json⟧')],
  ['nothing-sent', 'error', `⟦c⟧url ${US}/identify -d api_key=${KEY}`],
  ['not-json', 'error', curl(`${US}/2/httpapi`, `--json "{\\"api_key\\": \\"${KEY}\\", ⟦e⟧vents: []}"`)],
  ['broken-json', 'error', curl(`${US}/2/httpapi`, `--json '{"events": [⟦}⟧'`)],
  ['not-json', 'warning', `{ ⟦e⟧vent_type: 'A', user_id: 'user-1', groups: { org_id: '15' } }`],
  ['broken-json', 'error', `{"api_key":"${KEY}","events":[⟦}⟧`],
  ['segment-no-user', 'error', 'analytics.group(⟦{⟧ groupId: "acme", traits: { group_type: "company" } })'],
  ['segment-type-unknown', 'warning', 'analytics.group("acme", ⟦{ plan: "pro" }⟧)'],
  ['segment-doubt', 'warning', 'analytics.group(⟦"ann@example.com"⟧, { group_type: "company" })'],
  ['segment-doubt', 'warning', 'analytics.group("acme", { group_type: "company", address: ⟦{ city: "Berlin" }⟧ })'],
  [
    'segment-not-delivered',
    'error',
    '{"type":"group","userId":"user-1","groupId":"acme","traits":⟦{"group_type":"company","group_value":["a","b"]}⟧}',
  ],
  [
    'segment-classic-only',
    'warning',
    '{"type":"track","event":"A","userId":"user-1","properties":{},"integrations":⟦{"Amplitude":{"groups":{"company":"a"}}}⟧}',
  ],
  ['segment-track-without-groups', 'info', `analytics.track("A", {}, { context: { groupId: ⟦"acme"⟧ } })`],
  ['not-recognised', 'error', 'hello'],
  ['empty', 'error', ' \n'],
];

test.each(ROWS)('%s (%s) in %s', async (code, severity, pasted, corrected) => {
  const { text, place } = marked(pasted);
  const report = await checkText(text);
  const found = report.findings.find((finding) => finding.code === code);
  expect(found, JSON.stringify(report.findings.map((finding) => finding.code))).toMatchObject({ severity });
  if (place) expect(text.slice(found?.place?.start, found?.place?.end)).toBe(text.slice(place.start, place.end));
  if (place) expect(found?.place).toMatchObject({ ...place, line: 1, column: place.start + 1 });
  if (corrected !== undefined) {
    const { after } = await correctText(text);
    const [before = '', behind = ''] = pasted.split(/⟦.*⟧/s);
    const hide = (part: string) => part.replaceAll(KEY, 'YOUR_API_KEY');
    expect(after).toBe(hide(before) + corrected + hide(behind));
  }
});

const many = (count: number, more = '') =>
  `{"api_key":"${KEY}","events":[${Array(count).fill(`{"user_id":"user-1","event_type":"A"${more}}`).join(',')}]}`;

test.each([
  ['more than 2000 events', many(2001)],
  ['more than 1 MB', many(900, `,"event_properties":{"a":"${'x'.repeat(1100)}"}`)],
])('%s: refused, with the answer', async (_name, text) => {
  const { refused, findings, recognised } = await checkText(text);
  expect(refused).toBe(true);
  expect(findings.find(({ code }) => code === 'too-large')).toMatchObject({
    severity: 'error',
    message: expect.stringContaining('413'),
    place: { line: 1, column: 1 },
  });
  expect(recognised).toMatchObject({ requests: [{ answer: { status: 413 } }] });
});

test('the same finding in many places is told once, and mended in all of them', async () => {
  const text = many(30, ',"groups":{"org_id":15}');
  const { findings } = await checkText(text);
  expect(findings.filter(({ code }) => code === 'value-not-text')).toMatchObject([{ count: 30 }]);
  expect((await correctText(text)).after).toBe(many(30, ',"groups":{"org_id":"15"}').replace(KEY, 'YOUR_API_KEY'));
});
