import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { describeSeen } from '../../src/check/describe.ts';
import { KEY } from './texts.ts';

const BODY = `{"api_key":"${KEY}","events":[{"user_id":"user-1","event_type":"A","groups":{"org_id":"15"}}]}`;

const curlTo = (address: string) => `curl ${address} -H 'content-type: application/json' -d '${BODY}'`;

test.each([
  ['https://api2.amplitude.co/2/httpapi', 'error', 'api2.amplitude.co'],
  ['https://api2.amplitude.com.example.org/2/httpapi', 'error', 'api2.amplitude.com.example.org'],
  ['https://notamplitude.com/2/httpapi', 'error', 'notamplitude.com'],
  ['https://collect.example.org/2/httpapi', 'warning', 'collect.example.org'],
  ['http://localhost:4173/sandbox/2/httpapi', 'info', 'localhost'],
])('%s is not Amplitude’s, and called by its own name', async (address, severity, host) => {
  const { report } = await checkAnything(curlTo(address));
  expect(report.findings).toContainEqual(expect.objectContaining({ code: 'other-host', severity }));
  expect(describeSeen(report.recognised)).toMatch(new RegExp(` at ${host.replaceAll('.', '\\.')}$`));
});

test.each(['https://api2.amplitude.com/2/httpapi', 'https://api.eu.amplitude.com/2/httpapi'])(
  '%s is',
  async (address) => {
    const { report } = await checkAnything(curlTo(address));
    expect(report.findings.map(({ code }) => code)).not.toContain('other-host');
  },
);

test('numbers with more digits than a number keeps are corrected digit by digit', async () => {
  const text = `{"api_key":"${KEY}","events":[{"user_id":1234567890123456789,"event_type":"A","groups":{"org_id":9007199254740993}}]}`;
  const { correction } = await checkAnything(text);
  expect(correction?.after).toContain('"user_id":"1234567890123456789"');
  expect(correction?.after).toContain('"org_id":"9007199254740993"');
});

test('a body in a file that is not at hand is not said to lack a key', async () => {
  const { report } = await checkAnything('curl https://api2.amplitude.com/2/httpapi -d @body.json');
  expect(report.findings.map(({ code }) => code)).not.toContain('missing-key');
});

test.each(['\n'.repeat(200_000), `https://${'a.'.repeat(100_000)}`])('long texts of nothing end soon', async (text) => {
  const { report } = await checkAnything(`${text}x`);
  expect(report.recognised.form).toBe('unknown');
});

test('requests to both regions are told of, where the second begins', async () => {
  const curl = (host: string) =>
    `curl https://${host}/identify -d api_key=a -d 'identification=[{"user_id":"user-1","groups":{"org_id":"15"}}]'`;
  const codes = async (text: string) =>
    (await checkAnything(text)).report.findings
      .filter(({ code }) => code === 'two-regions')
      .map(({ place }) => place?.line);
  expect(await codes(`${curl('api2.amplitude.com')}\n${curl('api.eu.amplitude.com')}`)).toEqual([2]);
  expect(await codes(`${curl('api2.amplitude.com')}\n${curl('api2.amplitude.com')}`)).toEqual([]);
});
