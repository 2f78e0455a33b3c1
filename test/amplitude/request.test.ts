import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { eventCall, membershipCall, propertiesCall } from '../../src/amplitude/calls.ts';
import { endpointOf } from '../../src/amplitude/endpoints.ts';
import { bodyBytes, type HttpRequest, KEY_PLACEHOLDER, toRequest } from '../../src/amplitude/request.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary } from '../random-plans.ts';

const ADDRESSING = { region: 'us', apiKey: KEY_PLACEHOLDER } as const;

/** Reads a request as Amplitude's documentation describes it, without our own reading code. */
function decode({ url, headers, body }: HttpRequest): { call: unknown; apiKey: unknown } {
  const endpoint = endpointOf(url);
  if (headers['Content-Type'] === 'application/json') {
    const { api_key: apiKey, options, ...rest } = JSON.parse(body);
    return { apiKey, call: { endpoint, ...rest, ...(options ? { minIdLength: options.min_id_length } : {}) } };
  }
  const { api_key: apiKey, identification = '', options, ...rest } = Object.fromEntries(new URLSearchParams(body));
  const idLength = options ? { minIdLength: JSON.parse(options).min_id_length } : {};
  return { apiKey, call: { endpoint, identification: JSON.parse(identification), ...idLength, ...rest } };
}

test('decoding a request gives the same call', () => {
  fc.assert(
    fc.property(planArbitrary, fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), (plan, minIdLength) => {
      const sent = minIdLength === undefined ? plan : { ...plan, minIdLength };
      for (const call of [membershipCall(sent), propertiesCall(sent), eventCall(sent, 'Report Created')]) {
        const decoded = decode(toRequest(call, ADDRESSING));
        expect(decoded).toEqual({ call, apiKey: KEY_PLACEHOLDER });
        // toEqual does not look at an own `__proto__`; the text does.
        expect(JSON.stringify(decoded.call)).toBe(
          JSON.stringify({ endpoint: call.endpoint, ...withoutEndpoint(call) }),
        );
      }
    }),
  );
});

function withoutEndpoint({ endpoint, ...rest }: Call): object {
  return rest;
}

test('the identify endpoints get a form that no browser preflights', () => {
  const request = toRequest(membershipCall({ ...EXAMPLE, minIdLength: 3 }), { ...ADDRESSING, apiKey: 'a&b=c' });
  const groups = '{"org_id":"15","sport":["tennis","soccer"]}';
  expect(request).toEqual({
    method: 'POST',
    url: 'https://api2.amplitude.com/identify',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      api_key: 'a&b=c',
      identification: `[{"user_id":"user@example.com","groups":${groups},"user_properties":{"$set":${groups}}}]`,
      options: '{"min_id_length":3}',
    }).toString(),
  });
});

test('one identification for each described group', () => {
  const call = propertiesCall({
    ...EXAMPLE,
    groupProperties: ['15', '16'].map((value) => ({
      type: 'org_id',
      value,
      operations: [{ operation: '$clearAll', property: '-', value: '-' }],
    })),
  });
  expect(call).toEqual({
    endpoint: 'groupidentify',
    identification: [
      { group_type: 'org_id', group_value: '15', group_properties: { $clearAll: '-' } },
      { group_type: 'org_id', group_value: '16', group_properties: { $clearAll: '-' } },
    ],
  });
});

test('an event carries its groups only if they are event-level', () => {
  const base = { user_id: 'user@example.com', event_type: 'x', event_properties: { pages: 3 } };
  expect(eventCall(EXAMPLE, 'x')).toEqual({ endpoint: 'httpapi', events: [base] });
  expect(eventCall({ ...EXAMPLE, membership: 'event', minIdLength: 2 }, 'x')).toEqual({
    endpoint: 'httpapi',
    events: [{ ...base, groups: { org_id: '15', sport: ['tennis', 'soccer'] } }],
    minIdLength: 2,
  });
});

test('events go as JSON, to another host if one is given', () => {
  const request = toRequest(eventCall(EXAMPLE, 'x'), { region: 'eu', apiKey: 'k', base: 'http://127.0.0.1:1/sandbox' });
  expect(request.url).toBe('http://127.0.0.1:1/sandbox/2/httpapi');
  expect(request.headers).toEqual({ 'Content-Type': 'application/json' });
  expect(JSON.parse(request.body)).toMatchObject({ api_key: 'k', events: [{ event_type: 'x' }] });
});

test('bytes are counted, not characters', () => {
  expect(bodyBytes({ method: 'POST', url: '', headers: {}, body: 'aé漢𝒳' })).toBe(1 + 2 + 3 + 4);
});
