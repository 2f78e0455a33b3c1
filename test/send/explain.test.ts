import { expect, test } from 'vitest';
import { explain } from '../../src/send/explain.ts';
import type { ExplainContext } from '../../src/send/explanation.ts';
import type { Outcome } from '../../src/send/outcome.ts';
import { DESTINATION_IDS } from '../../src/send/transport.ts';
import { ADDS, BATCH, direct, EVENT, IDENTIFY, refused, SETS, said } from './explain-fixtures.ts';

test('the EU offers the US', () => {
  const explanation = explain(refused(400, 'invalid_api_key'), { ...direct(IDENTIFY), region: 'eu' });
  expect(explanation).toMatchObject({ offer: 'other-region', title: 'This key is not known in the EU region' });
  expect(said(explanation)).toContain('Try the US region');
});

test('the sandbox never blames key or region', () => {
  const explanation = explain(refused(400, 'invalid_api_key'), { ...direct(IDENTIFY), destination: 'sandbox' });
  expect(explanation.offer).toBeUndefined();
  expect(said(explanation)).not.toMatch(/region/);
});

test('a relay that cannot reach Amplitude is not Amplitude at fault', () => {
  const context: ExplainContext = { ...direct(ADDS), destination: 'relay' };
  const relay = (status: number) =>
    explain({ ...refused(status, 'ENOTFOUND'), relayError: 'unreachable' } as Outcome, context);
  expect(relay(502)).toMatchObject({
    title: 'The relay could not reach Amplitude',
    again: 'may-double',
    offer: 'curl',
  });
  expect(said(relay(502))).toMatch(/“unreachable”, “ENOTFOUND”/);
  expect(said(relay(504))).toMatch(/It may have arrived/);
  expect(relay(403)).toMatchObject({ title: 'The relay did not forward it', again: 'no' });
  expect(explain(refused(502), context).title).toBe('Amplitude had a fault of its own');
});

test.for([
  [{ cause: 'unreadable', where: 'browser' }, true, 'relay'],
  [{ cause: 'unreadable', where: 'browser' }, false, 'curl'],
  [{ cause: 'blocked' }, true, 'relay'],
  [{ cause: 'blocked' }, false, 'curl'],
  [{ cause: 'offline', where: 'browser' }, true, 'sandbox'],
  [{ cause: 'timed-out', limitMs: 15_000 }, true, 'curl'],
] as const)('%o with a server: %s offers %s', ([outcome, hasServer, offer]) => {
  expect(explain({ ...outcome, ms: 1 }, { ...direct(SETS), hasServer }).offer).toBe(offer);
});

test.for([
  [{ cause: 'unreadable', where: 'browser' }],
  [{ cause: 'unreadable', where: 'server' }],
  [{ cause: 'timed-out', limitMs: 15_000 }],
  [{ cause: 'cancelled', sent: true }],
] as const)('%o may have arrived, never "failed"', ([outcome]) => {
  const risky = explain({ ...outcome, ms: 1 }, direct(ADDS));
  expect(risky.again).toBe('may-double');
  expect(said(risky)).toMatch(/may have arrived/);
  expect(said(risky)).toMatch(/\$add on “seats”/);
  expect(said(risky)).not.toMatch(/fail/i);
  expect(explain({ ...outcome, ms: 1 }, direct(SETS)).again).toBe('yes');
});

test('the time-out is said in seconds', () => {
  expect(said(explain({ cause: 'timed-out', limitMs: 15_000, ms: 15_000 }, direct(SETS)))).toContain('15 seconds');
});

test('blocked does not blame the key', () => {
  expect(said(explain({ cause: 'blocked', ms: 1 }, direct(SETS)))).toContain('Your API key is not the reason');
});

/** Each cause once; a cause added to the union does not compile until it stands here. */
const EACH: { [cause in Outcome['cause']]: Extract<Outcome, { cause: cause }>[] } = {
  accepted: [{ cause: 'accepted', status: 204, body: '', ms: 1 }],
  refused: [0, 302, 400, 401, 403, 404, 405, 413, 414, 499, 500, 503, 599].map((status) => ({
    cause: 'refused',
    status,
    body: '\u0000{"__proto__":[',
    ms: 1,
  })),
  throttled: [{ cause: 'throttled', status: 429, body: 'null', waitSeconds: 15, ms: 1 }],
  unreadable: [
    { cause: 'unreadable', where: 'browser', ms: 1 },
    { cause: 'unreadable', where: 'server', ms: 1 },
  ],
  blocked: [{ cause: 'blocked', ms: 1 }],
  offline: [
    { cause: 'offline', where: 'browser', ms: 1 },
    { cause: 'offline', where: 'server', ms: 1 },
  ],
  'timed-out': [{ cause: 'timed-out', limitMs: 1000, ms: 1 }],
  cancelled: [
    { cause: 'cancelled', sent: true, ms: 1 },
    { cause: 'cancelled', sent: false, ms: 1 },
  ],
};

test('every cause, from every destination, has a title, a reason and something to do', () => {
  for (const outcome of Object.values(EACH).flat())
    for (const destination of DESTINATION_IDS)
      for (const call of [IDENTIFY, ADDS, EVENT, BATCH]) {
        const explanation = explain(outcome, { ...direct(call), destination });
        for (const text of [explanation.title, explanation.what, explanation.why, ...explanation.todo]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|\bsimply\b|\bjust\b|oops|[a-z]'[a-z]/i);
        }
        expect(explanation.todo.length).toBeGreaterThan(0);
      }
});

test.for(['{"error":5}', '{"events_with_invalid_fields":"x"}', '[]', 'null', '"missing_event"', '{', '<', '\ufeff'])(
  'a malformed body is no reason to break: %s',
  (body) => {
    for (const status of [200, 400, 429, 500]) {
      const outcome: Outcome =
        status === 200
          ? { cause: 'accepted', status, body, ms: 1 }
          : status === 429
            ? { cause: 'throttled', status, body, waitSeconds: 15, ms: 1 }
            : refused(status, body);
      expect(explain(outcome, direct(EVENT)).title).not.toBe('');
    }
  },
);
