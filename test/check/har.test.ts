import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { KEY } from './texts.ts';

const BODY = JSON.stringify({
  api_key: KEY,
  events: [{ user_id: 'user-1', event_type: 'A', groups: { org_id: '15' } }],
});

interface Post {
  type: string;
  text: string;
}

function har(...requests: [method: string, url: string, post?: Post, headers?: [name: string, value: string][]][]) {
  const entries = requests.map(([method, url, post, headers = []]) => ({
    request: {
      method,
      url,
      headers: headers.map(([name, value]) => ({ name, value })),
      ...(post ? { postData: { mimeType: post.type, text: post.text } } : {}),
    },
  }));
  return JSON.stringify({ log: { entries } });
}

const JSON_BODY = { type: 'application/json', text: BODY };
const EVENTS: [string, string, Post] = ['POST', 'https://api2.amplitude.com/2/httpapi', JSON_BODY];
const errorsOf = async (text: string) => {
  const { report } = await checkAnything(text);
  return report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};

test.each<[what: string, ...Parameters<typeof har>[0]]>([
  ['the SDK’s configuration', 'GET', `https://sr-client-cfg.amplitude.com/config?api_key=${KEY}`],
  ['the SDK’s configuration by path', 'GET', `https://sr-client-cfg.amplitude.com/config/${KEY}?config_keys=a`],
  ['the CDN', 'GET', 'https://cdn.amplitude.com/libs/analytics-browser-2.11.0-min.js.gz'],
  [
    'Session Replay',
    'POST',
    'https://api-sr.amplitude.com/sessions/v2/track',
    { type: 'text/plain', text: '{"events":[]}' },
  ],
  ['Experiment', 'GET', 'https://api.lab.amplitude.com/sdk/v2/vardata?v=0'],
  ['the web application', 'GET', 'https://app.amplitude.com/analytics/acme/home'],
  ['the Export API', 'GET', 'https://amplitude.com/api/2/export?start=20260101T00&end=20260102T00'],
  ['user mapping', 'POST', 'https://api.amplitude.com/usermap', { type: 'text/plain', text: 'mapping=[]' }],
])('a HAR file’s request for %s is left alone', async (_, ...other) => {
  const { report } = await checkAnything(har(EVENTS, other));
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.recognised).toMatchObject({ others: 1, requests: [{ endpoint: 'httpapi' }] });
});

test('data that goes to another of Amplitude’s hosts is found', async () => {
  expect(await errorsOf(har(['POST', 'https://app.amplitude.com/2/httpapi', JSON_BODY]))).toEqual(['wrong-host']);
  expect(await errorsOf(har(['POST', 'https://app.amplitude.com/', JSON_BODY]))).toContain('wrong-host');
  expect(await errorsOf(har(['POST', 'https://api2.amplitude.com/3/events', JSON_BODY]))).toEqual(['wrong-path']);
});

test.each([
  ['by its header', BODY, [['Content-Encoding', 'gzip']]],
  ['by its bytes', '\x1f\ufffd\x08\0', []],
] as [string, string, [string, string][]][])(
  'a body that is packed is not taken for broken JSON: %s',
  async (_, text, headers) => {
    const { report } = await checkAnything(
      har(['POST', 'https://api2.amplitude.com/2/httpapi', { type: 'application/json', text }, headers]),
    );
    expect(report.findings).toMatchObject([
      { code: 'not-in-text', severity: 'warning', message: expect.stringContaining('packed') },
    ]);
    expect(report.refused).toBe(false);
  },
);

test('a beacon of the browser SDK is no reason to worry', async () => {
  const { report } = await checkAnything(
    har(['POST', 'https://api2.amplitude.com/2/httpapi', { type: 'text/plain;charset=UTF-8', text: BODY }]),
  );
  expect(report.findings.find(({ code }) => code === 'content-type')?.severity).toBe('info');
});
