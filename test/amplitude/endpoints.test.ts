import { expect, test } from 'vitest';
import { type Endpoint, endpointOf, endpointUrl, PATHS } from '../../src/amplitude/endpoints.ts';
import { REGIONS } from '../../src/plan/plan.ts';

const ENDPOINTS = Object.keys(PATHS) as Endpoint[];

test('the addresses of Amplitude’s documentation', () => {
  expect(ENDPOINTS.flatMap((endpoint) => REGIONS.map((region) => endpointUrl(endpoint, region)))).toEqual([
    'https://api2.amplitude.com/identify',
    'https://api.eu.amplitude.com/identify',
    'https://api2.amplitude.com/groupidentify',
    'https://api.eu.amplitude.com/groupidentify',
    'https://api2.amplitude.com/2/httpapi',
    'https://api.eu.amplitude.com/2/httpapi',
    'https://api2.amplitude.com/batch',
    'https://api.eu.amplitude.com/batch',
  ]);
});

test('another host keeps its path and loses its last slashes', () => {
  expect(endpointUrl('httpapi', 'eu', 'http://127.0.0.1:4173/sandbox//')).toBe(
    'http://127.0.0.1:4173/sandbox/2/httpapi',
  );
});

test('every address is recognised, with and without a query', () => {
  for (const endpoint of ENDPOINTS)
    for (const url of [endpointUrl(endpoint, 'us'), endpointUrl(endpoint, 'eu', '/sandbox'), PATHS[endpoint]]) {
      expect(endpointOf(url)).toBe(endpoint);
      expect(endpointOf(`${url}?next=/batch#/identify`)).toBe(endpoint);
    }
});

test.each(['', '/', 'https://api2.amplitude.com/', '/httpapi', '/identify/', '/batch2', '/x?y=/identify'])(
  '“%s” is no endpoint',
  (url) => {
    expect(endpointOf(url)).toBeUndefined();
  },
);
