import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { explain } from '../../src/send/explain.ts';
import type { Explanation } from '../../src/send/explanation.ts';
import type { Outcome } from '../../src/send/outcome.ts';
import { ADDS, BATCH, direct, EVENT, IDENTIFY, refused, SETS, said } from './explain-fixtures.ts';

describe('answers that are documented (ingestion §6)', () => {
  const rows: [string, Call, Outcome, Partial<Explanation>, RegExp][] = [
    [
      'V2 wrong key',
      EVENT,
      refused(400, '{"code":400,"error":"Invalid API key: [hidden]"}'),
      { again: 'no', offer: 'other-region' },
      /EU region/,
    ],
    [
      'identify wrong key',
      IDENTIFY,
      refused(400, 'invalid_api_key'),
      { again: 'no', offer: 'other-region' },
      /EU region/,
    ],
    [
      'identify wrong key, old spelling',
      IDENTIFY,
      refused(400, 'invalid api key\n'),
      { offer: 'other-region' },
      /EU region/,
    ],
    [
      'key missing',
      EVENT,
      refused(400, '{"code":400,"error":"Request missing required field","missing_field":"api_key"}'),
      { again: 'no', title: 'The API key is missing' },
      /Enter the API key/,
    ],
    [
      'events missing',
      EVENT,
      refused(400, '{"missing_field":"events","code":400,"error":"Request missing required field"}'),
      { again: 'no' },
      /Missing: “events”/,
    ],
    [
      'event member missing',
      EVENT,
      refused(
        400,
        '{"code":400,"error":"Request missing required field","events_with_missing_fields":{"event_type":[0]}}',
      ),
      { again: 'no' },
      /Missing: “event_type”/,
    ],
    [
      'bad value',
      EVENT,
      refused(
        400,
        '{"code":400,"error":"Invalid field values on some events","events_with_invalid_fields":{"time":[0]}}',
      ),
      { again: 'no' },
      /“time” holds a value/,
    ],
    [
      'id too short',
      EVENT,
      refused(
        400,
        '{"code":400,"events_with_invalid_id_lengths":{"user_id":[0]},"error":"Invalid id length for user_id or device_id"}',
      ),
      { title: 'An id is too short' },
      /“user_id” has fewer than 5[\s\S]*min_id_length/,
    ],
    [
      'not JSON',
      EVENT,
      refused(400, '{"code":400,"error":"Invalid JSON request body"}'),
      { offer: 'curl' },
      /did not arrive whole/,
    ],
    [
      'event not JSON',
      EVENT,
      refused(400, '{"code":400,"error":"Invalid event JSON"}'),
      { offer: 'curl' },
      /did not arrive whole/,
    ],
    [
      'empty body',
      EVENT,
      refused(400, '{"code":400,"error":"Missing request body"}'),
      { offer: 'curl' },
      /did not arrive whole/,
    ],
    [
      'wrong path',
      EVENT,
      refused(400, '{"code":400,"error":"Invalid request path"}'),
      { offer: 'curl' },
      /did not arrive whole/,
    ],
    [
      'silenced',
      EVENT,
      refused(400, '{"code":400,"error":"Events silenced for device_id","silenced_devices":["d"]}'),
      { again: 'no' },
      /silenced/,
    ],
    [
      'identification missing',
      IDENTIFY,
      refused(400, 'missing_event'),
      { again: 'no' },
      /“identification” was missing/,
    ],
    [
      'bad field, form wording',
      IDENTIFY,
      refused(400, 'invalid_event_field. Invalid fields [event_id].'),
      { again: 'no' },
      /In its own words: “invalid_event_field/,
    ],
    [
      'gateway page',
      EVENT,
      refused(400, '<html><head><title>400 Bad Request</title></head></html>'),
      { title: 'A gateway refused it' },
      /400 Bad Request/,
    ],
    ['another 400', IDENTIFY, refused(400, 'Missing group_value'), { again: 'no' }, /“Missing group_value”/],
    ['a 400 without a word', IDENTIFY, refused(400), { again: 'no' }, /not a documented one/],
    ['403', EVENT, refused(403, '{"code":403,"error":"Forbidden"}'), { again: 'no', offer: 'sandbox' }, /“Forbidden”/],
    [
      '413 V2',
      EVENT,
      refused(413, '{"code":413,"error":"Payload too large"}'),
      { again: 'no' },
      /1 MB and 2,000 events/,
    ],
    ['413 in plain text', ADDS, refused(413, 'Request too large.'), { again: 'no' }, /1,024 groups/],
    ['413 batch', BATCH, refused(413), { again: 'no' }, /20 MB/],
    ['414', IDENTIFY, refused(414), { again: 'no' }, /size \(414\)/],
    ['500', SETS, refused(500), { again: 'yes' }, /may or may not have been recorded/],
    ['502', ADDS, refused(502), { again: 'may-double' }, /\$add on “seats”/],
    ['504', EVENT, refused(504), { again: 'may-double' }, /the event “Report Created”/],
    ['503', ADDS, refused(503, '<title>503</title>'), { again: 'yes' }, /did not take the request in/],
    ['408', ADDS, refused(408), { again: 'may-double' }, /not documented/],
    ['418', SETS, refused(418, 'teapot'), { again: 'yes' }, /“teapot”/],
    ['520', ADDS, refused(520), { again: 'may-double' }, /does not document this status/],
    ['404', IDENTIFY, refused(404), { again: 'no', offer: 'curl' }, /no such address/],
    ['a redirect the browser hides', IDENTIFY, refused(0), { again: 'yes' }, /redirect/],
    [
      '200 V2',
      EVENT,
      { cause: 'accepted', status: 200, body: '{"code":200,"events_ingested":1}\n', ms: 1 },
      { again: 'may-double' },
      /Accounts add-on/,
    ],
    [
      '200 V2, nothing in it',
      EVENT,
      { cause: 'accepted', status: 200, body: '{"code":200,"events_ingested":0}', ms: 1 },
      {},
      /0 events/,
    ],
    [
      '200 identify',
      IDENTIFY,
      { cause: 'accepted', status: 200, body: 'success', ms: 1 },
      { again: 'yes' },
      /Accounts add-on[\s\S]*Send an event/,
    ],
    [
      '200 from somebody else',
      IDENTIFY,
      { cause: 'accepted', status: 200, body: '<!doctype html>', ms: 1 },
      { again: 'yes', offer: 'curl' },
      /web page/,
    ],
    [
      '429 V2',
      EVENT,
      { cause: 'throttled', status: 429, waitSeconds: 30, body: '{"code":429,"throttled_devices":{"d":31}}', ms: 1 },
      { again: { afterSeconds: 30 } },
      /Wait 30 seconds/,
    ],
    [
      '429 quota',
      BATCH,
      { cause: 'throttled', status: 429, waitSeconds: 15, body: '{"exceeded_daily_quota_users":{"u":500001}}', ms: 1 },
      { again: 'no' },
      /500,000/,
    ],
  ];
  test.for(rows)('%s', ([, call, outcome, expected, words]) => {
    const explanation = explain(outcome, direct(call));
    expect(explanation).toMatchObject(expected);
    expect(said(explanation)).toMatch(words);
  });
});
