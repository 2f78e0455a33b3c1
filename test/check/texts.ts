import { textOf } from '../../src/code/line.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import { SAMPLES } from '../../src/wizard/check/samples.ts';
import { EXAMPLE } from '../example-plan.ts';

/** A key nobody has. */
export const KEY = 'feedface0badc0de1234feedface5678';

const NAMES = [
  ['identify-api', 'curl'],
  ['http-api', 'powershell'],
  ['group-identify', 'cmd'],
  ['http-api', 'http'],
] as const;

const generated = await Promise.all(
  NAMES.map(async ([sourceId, targetId]) => {
    const source = sourceOf(sourceId);
    const target = findTarget(source, targetId);
    if (!target) throw new Error(`${sourceId} has no ${targetId}`);
    const module = await loadFor(target, EXAMPLE);
    const artifact = artifactOf({ ...EXAMPLE, membership: 'event' }, source, target, module, { apiKey: KEY });
    return artifact.files.map(({ lines }) => textOf(lines)).join('\n');
  }),
);

const body = `{"api_key":"${KEY}","events":[{"user_id":"user-1","event_type":"A","groups":{"org_id":"15"}}]}`;

/** A HAR file with a request to Amplitude, one to Segment, a preflight and one to somebody else. */
export const HAR = JSON.stringify({
  log: {
    entries: [
      {
        request: {
          method: 'POST',
          url: 'https://api2.amplitude.com/2/httpapi',
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          postData: { mimeType: 'application/json', text: body.replace('"15"', '15') },
        },
      },
      {
        request: {
          method: 'POST',
          url: 'https://api.segment.io/v1/g',
          headers: [{ name: 'Authorization', value: `Basic ${btoa(`${KEY}:`)}` }],
          postData: {
            mimeType: 'text/plain',
            text: JSON.stringify({
              writeKey: KEY,
              userId: 'user-1',
              groupId: 'acme',
              traits: { group_type: 'company' },
            }),
          },
        },
      },
      { request: { method: 'OPTIONS', url: 'https://api2.amplitude.com/2/httpapi', headers: [] } },
      { request: { method: 'GET', url: 'https://example.com/', headers: [] } },
    ],
  },
});

/** Texts of every form, each with the key in it where the form can hold one. */
export const TEXTS: readonly string[] = [
  ...generated,
  ...SAMPLES.map(({ text }) => text.replaceAll('YOUR_API_KEY', KEY)),
  body,
  HAR,
  `curl -u ${KEY}: https://api.segment.io/v1/group --json '{"userId":"user-1","groupId":"acme","traits":{"group_type":"company"}}'`,
  `https://api2.amplitude.com/identify?api_key=${KEY}&identification=%5B%7B%22user_id%22%3A%22user-1%22%2C%22groups%22%3A%7B%22a%22%3A%22b%22%7D%7D%5D`,
  `Invoke-RestMethod -Method Post -Uri https://api2.amplitude.com/2/httpapi -ContentType 'application/json' -Body '${body}'`,
  `amplitude.init('${KEY}', 'user-1');\namplitude.setGroup('org_id', 15);\namplitude.track('A', {}, { groups: { org_id: \`15\` } });`,
  `const change = new Identify();\nchange.set('name', "Acme").add('seats', '3');\namplitude.groupIdentify('org_id', '15', change, { ...rest });`,
  `Analytics.group(:user_id => 'user-1', :group_id => 1_000, :traits => { :group_type => 'org', :plan => nil })`,
  `{ event_type: 'A', user_id: user.id, groups: { [TYPE]: \`a\`, n: 9007199254740993, }, ...rest }`,
  `fetch('https://x', { headers: { api_key: '${KEY}' } })`,
  `${body}\n${body}`,
];
