import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { describeSeen } from '../../src/check/describe.ts';
import { HAR, KEY } from './texts.ts';

const IDENTIFICATION = '[{"user_id":"user-1","groups":{"org_id":"15"}}]';
const MEMBER = { kind: 'user-group', user: { userId: 'user-1' }, type: 'org_id', values: ['15'] };
const US = 'https://api2.amplitude.com';

/** A text, the form it is, and that it puts user-1 into org_id 15. */
const FORMS: [form: string, text: string][] = [
  ['curl', `$ curl -sSX POST ${US}/identify -d api_key=${KEY} -d 'identification=${IDENTIFICATION}'`],
  [
    'curl',
    `curl --request POST --url=x --url ${US}/identify --form 'api_key=${KEY}' --form 'identification=${IDENTIFICATION};type=application/json'`,
  ],
  [
    'curl',
    `curl -G ${US}/identify --data-urlencode api_key=${KEY} --data-urlencode "identification=[{\\"user_id\\":\\"user-1\\",\\"groups\\":{\\"org_id\\":\\"15\\"}}]"`,
  ],
  [
    'curl',
    `curl ${US}/identify -d $'api_key=${KEY}&identification=[{"user_id":"user-1",\\n"groups":{"org_id":"15"}}]' # why`,
  ],
  [
    'curl',
    `curl -X POST "${US}/identify?api_key=${KEY}&identification=%5B%7B%22user_id%22%3A%22user-1%22%2C%22groups%22%3A%7B%22org_id%22%3A%2215%22%7D%7D%5D"`,
  ],
  [
    'curl',
    `curl -X POST ${US}/identify \\\n  --data-urlencode "api_key=$KEY" \\\n  --data-urlencode 'identification=${IDENTIFICATION}'\necho done`,
  ],
  [
    'curl',
    `curl.exe ${US}/identify \`\r\n  --data-urlencode "api_key=$env:KEY" \`\r\n  --data-urlencode 'identification=${IDENTIFICATION}'`,
  ],
  [
    'curl',
    `curl ${US}/identify ^\r\n  -d "api_key=${KEY}" ^\r\n  -d "identification=[{\\"user_id\\":\\"user-1\\",\\"groups\\":{\\"org_id\\":\\"15\\"}}]"`,
  ],
  [
    'invoke',
    `$body = 'api_key=${KEY}&identification=${IDENTIFICATION}'\nInvoke-WebRequest -Uri "${US}/identify" -Method POST -Body $body`,
  ],
  [
    'http',
    `POST /2/httpapi HTTP/1.1\r\nHost: api2.amplitude.com\r\nContent-Type: application/json\r\n\r\n{"api_key":"${KEY}",\r\n\r\n"events":[{"event_type":"$identify","user_id":"user-1","groups":{"org_id":"15"}}]}\r\n`,
  ],
  ['form-body', `api_key=${KEY}&identification=${encodeURIComponent(IDENTIFICATION)}`],
  ['form-body', `api_key=${KEY}&identification=${IDENTIFICATION}&options=undefined`],
  ['address', `${US}/identify?api_key=${KEY}&identification=${encodeURIComponent(IDENTIFICATION)}`],
  ['identification', IDENTIFICATION],
  ['identification', IDENTIFICATION.slice(1, -1)],
  [
    'events-body',
    `{"api_key":"${KEY}","events":[{"event_type":"$identify","user_id":"user-1","groups":{"org_id":"15"}}]}`,
  ],
  ['event', '{"event_type":"$identify","user_id":"user-1","groups":{"org_id":["15"]}}'],
  ['event', "{ event_type: '$identify', user_id: 'user-1', groups: { org_id: '15' } }"],
  ['events', '[{"event_type":"$identify","user_id":"user-1","groups":{"org_id":"15"}}]'],
  ['segment-message', '{"type":"group","userId":"user-1","groupId":"15","traits":{"group_type":"org_id"}}'],
  [
    'segment-message',
    '{"batch":[{"type":"group","userId":"user-1","groupId":"x","traits":{"groupType":"org_id","groupValue":"15"}}]}',
  ],
  ['segment-call', "analytics.group(user_id='user-1', group_id='15', traits={'group_type': 'org_id'})"],
  ['segment-call', "Analytics.group(user_id: 'user-1', group_id: '15', traits: { group_type: 'org_id' })"],
  ['segment-call', "analytics.group({ userId: 'user-1', groupId: '15', traits: { group_type: 'org_id' } }); // Node"],
];

test.each(FORMS)('%s: %s', async (form, text) => {
  const { report } = await checkAnything(text);
  expect(report.recognised.form).toBe(form);
  expect(report.effects).toEqual([MEMBER]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a HAR file: what goes to Amplitude and Segment, with places inside of the text in the text', async () => {
  const { report, correction } = await checkAnything(HAR);
  expect(describeSeen(report.recognised)).toBe(
    'HAR file, 2 requests for /2/httpapi at api2.amplitude.com, to Segment, one request to others left alone',
  );
  const number = report.findings.find(({ code }) => code === 'value-not-text');
  expect(HAR.slice((number?.place?.start ?? 0) - 11, number?.place?.end)).toBe('\\"org_id\\":15');
  expect(correction?.after).toContain('\\"org_id\\":\\"15\\"');
  expect(JSON.parse(correction?.after ?? '')).toHaveProperty('log.entries');
});

test.each([
  ['{"version":1,"source":"sdk"}', /A plan of this wizard/],
  ['{"a":1}', /neither events nor an identification .* It holds a\./],
  ['{"a":1,', /breaks off/],
  ['{"code":200,"server_upload_time":1,"payload_size_bytes":2,"events_ingested":1}', /an answer of Amplitude’s/],
  ['{"code":400,"error":"Request missing required field","missing_field":"events"}', /an answer of Amplitude’s/],
  ['curl -v', /names no address/],
  ['import * as amplitude from "@amplitude/analytics-browser"', /calls nothing that is about groups/],
])('%s is not recognised, and what comes close is said', async (text, close) => {
  const { report, plan } = await checkAnything(text);
  expect(report.recognised).toMatchObject({ form: 'unknown', close: expect.stringMatching(close) });
  expect(report.findings[0]?.why).toContain('What can be read: ');
  expect(plan).toBeUndefined();
});
