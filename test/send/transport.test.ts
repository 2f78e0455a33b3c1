import { expect, test } from 'vitest';
import { propertiesCall } from '../../src/amplitude/calls.ts';
import { REGIONS } from '../../src/plan/plan.ts';
import { curlOf } from '../../src/send/curl-line.ts';
import { baseOf, DESTINATION_IDS } from '../../src/send/transport.ts';
import { EXAMPLE } from '../example-plan.ts';

const origin = 'http://127.0.0.1:4173';

test('each destination in each region', () => {
  const bases = DESTINATION_IDS.map((destination) => REGIONS.map((region) => baseOf({ destination, region, origin })));
  expect(bases).toEqual([
    ['http://127.0.0.1:4173/sandbox', 'http://127.0.0.1:4173/sandbox'],
    ['https://api2.amplitude.com', 'https://api.eu.amplitude.com'],
    ['http://127.0.0.1:4173/relay/us', 'http://127.0.0.1:4173/relay/eu'],
  ]);
});

test('cURL goes to the sandbox or to Amplitude, never through the relay', () => {
  const call = propertiesCall(EXAMPLE);
  const first = (destination: (typeof DESTINATION_IDS)[number]) =>
    curlOf({ call, region: 'eu', destination }, origin).split('\n')[0];
  expect(first('sandbox')).toBe("curl --fail-with-body 'http://127.0.0.1:4173/sandbox/groupidentify' \\");
  expect(first('direct')).toBe("curl --fail-with-body 'https://api.eu.amplitude.com/groupidentify' \\");
  expect(first('relay')).toBe(first('direct'));
});

test('cURL holds the key only if it is given', () => {
  const entry = { call: propertiesCall(EXAMPLE), region: 'us', destination: 'direct' } as const;
  expect(curlOf(entry, origin)).toContain("'api_key=YOUR_API_KEY'");
  expect(curlOf(entry, origin, 'my-key')).toContain("'api_key=my-key'");
});
