import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { marked } from './marked.ts';
import { KEY } from './texts.ts';

const MESSAGE = '{"type":"group","userId":"user-1","groupId":"acme","traits":{"group_type":"company"}}';
const EVENT = '{"user_id":"user-1","event_type":"A","groups":{"company":"acme"}}';
const IDENTIFICATION = '{"user_id":"user-1","groups":{"company":"acme"}}';
const GROUP = '{"group_type":"company","group_value":"acme","group_properties":{"a":1}}';

/** Lists in which one member is no event, identification or message. */
const LISTS: [code: string, pasted: string][] = [
  ['entry-not-object', `{"batch":[⟦5⟧,${MESSAGE}]}`],
  ['entry-not-object', `{"batch":[${MESSAGE},⟦null⟧]}`],
  ['entry-not-object', `{"batch":[${MESSAGE},⟦"group"⟧]}`],
  ['entry-not-object', `{"batch":[${MESSAGE},⟦[1]⟧]}`],
  ['segment-no-type', `{"batch":[${MESSAGE},⟦{⟧"userId":"user-1"}]}`],
  ['entry-not-object', `curl -u k: https://api.segment.io/v1/batch --json '{"batch":[⟦true⟧,${MESSAGE}]}'`],
  ['entry-not-object', `[⟦5⟧,${EVENT}]`],
  ['entry-not-object', `{"api_key":"${KEY}","events":[⟦5⟧,${EVENT}]}`],
  ['entry-not-object', `{"api_key":"${KEY}","events":[${EVENT},⟦"x"⟧]}`],
  ['entry-not-object', `[⟦null⟧,${IDENTIFICATION}]`],
  ['entry-not-object', `[⟦null⟧,${GROUP}]`],
  ['entry-not-object', `api_key=${KEY}&identification=[⟦null⟧,${GROUP}]`],
];

test.each(LISTS)('%s in %s', async (code, pasted) => {
  const { text, place } = marked(pasted);
  const { report } = await checkAnything(text);
  expect(report.findings.find((finding) => finding.code === code)).toMatchObject({ severity: 'error', place });
  expect(report.effects.length).toBe(1);
});

test('figures that Segment’s library posts about itself are no messages', async () => {
  const { report } = await checkAnything(`curl https://api.segment.io/v1/m --json '{"series":[]}'`);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const FORM = `--data-urlencode api_key=${KEY} --data-urlencode 'identification=${IDENTIFICATION}'`;

test.each([
  ['/2/httpapi/x', FORM, '/2/httpapi'],
  ['/2/htpapi', FORM, '/2/httpapi'],
  ['/batch/2', FORM, '/batch'],
  ['/2/httpapi/x', '-d @body.json', '/2/httpapi'],
  ['/v1/Group-Identify', FORM, '/groupidentify'],
  ['/1/identfy/', `--json '{"events":[${EVENT}]}'`, '/identify'],
  ['/track', FORM, '/identify'],
  ['/track', FORM.replace(IDENTIFICATION, GROUP), '/groupidentify'],
  ['/track', `--json '{"api_key":"${KEY}","events":[${EVENT}]}'`, '/2/httpapi'],
])('%s with %s was meant as %s', async (path, body, right) => {
  const { report } = await checkAnything(`curl https://api2.amplitude.com${path} ${body}`);
  expect(report.findings.find(({ code }) => code === 'wrong-path')?.fix?.label).toBe(`Write ${right}`);
});
