import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { canaryFor } from '../../src/watch/canary.ts';
import type { FindingCode } from '../../src/watch/check-list.ts';
import { EXAMPLE } from '../example-plan.ts';
import { BASE, type Watched, watch } from './watching.ts';

const PLAN: Plan = { ...EXAMPLE, target: 'go', groups: [{ type: 'org_id', values: ['15'] }] };
const USER = { user_id: 'somebody' };
const set = (groups: object, user: object = USER) => ({ ...user, event_type: '$identify', groups });

async function post({ sandbox }: Watched, path: string, body: string) {
  const headers = { 'content-type': 'application/json' };
  await sandbox.fetch(new Request(`${BASE}${path}`, { method: 'POST', headers, body }));
}

/** What an app does, and what is found. */
const CASES: [name: string, act: (watched: Watched) => Promise<void>, code: FindingCode, what: RegExp, fix: RegExp][] =
  [
    [
      'another spelling',
      ({ events }) => events([set({ 'Org ID': '16' })]),
      'near-duplicate-type',
      /“Org ID” came/,
      /“org_id”/,
    ],
    [
      'two spellings of a type nobody planned',
      ({ events }) => events([set({ Team: '1', team: '1' })]),
      'near-duplicate-type',
      /“team” and “Team” both came/,
      /everywhere/,
    ],
    [
      'a type nobody planned',
      ({ events }) => events([set({ team: '1' })]),
      'other-type',
      /“team” is a group type that the plan/,
      /is meant to send it, leave it/,
    ],
    [
      'a value that is a name',
      ({ form }) => form('/identify', { ...USER, groups: { org_id: 'Acme Corp' } }),
      'name-as-value',
      /“Acme Corp”, a value of “org_id”, looks like a name/,
      /stable ID/,
    ],
    [
      'a numeric id alone',
      ({ events }) => events([{ user_id: 15, event_type: 'Signed In' }]),
      'short-id',
      /The user ID “15” is shorter than five characters/,
      /min_id_length/,
    ],
    [
      'a numeric id beside a device',
      ({ events }) =>
        events([
          { user_id: '15', device_id: 'a-device', event_type: 'Signed In' },
          { ...USER, event_type: 'x' },
        ]),
      'short-id',
      /The user ID “15” is shorter than five characters/,
      /min_id_length/,
    ],
    [
      'a numeric id in a form',
      ({ form }) => form('/identify', { user_id: '15', groups: { org_id: '16' } }),
      'short-id',
      /The user ID “15”/,
      /min_id_length/,
    ],
    [
      'another user on the device',
      ({ events }) =>
        events([
          set({ org_id: '16' }, { user_id: 'user-a', device_id: 'device-1' }),
          { user_id: 'user-b', device_id: 'device-1', event_type: 'Signed In' },
        ]),
      'other-user',
      /“Signed In” came after “org_id” was set, and does not have it: the group was set for user-a, on the same device, and the event is of user-b\./,
      /same user/,
    ],
    [
      'a sixth type',
      ({ events }) => events(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => set({ [`type_${name}`]: '1' }))),
      'sixth-type',
      /“type_f” came when five other group types/,
      /fewer/,
    ],
    [
      'Segment’s own type',
      ({ events }) => events([set({ '[Segment] Group': '16' })]),
      'segment-fallback-type',
      /not told the group type/,
      /Group Type Trait/,
    ],
    [
      'SetGroup of the Go SDK',
      ({ events }) =>
        events([
          {
            ...USER,
            event_type: '$identify',
            user_properties: { $set: { org_id: ['16'] } },
            library: 'amplitude-go/1.3.1',
          },
        ]),
      'sets-no-group',
      /SetGroup of the Go SDK set a user property named “org_id” and no group/,
      /IdentifyEventType/,
    ],
    [
      'a refused request',
      (watched) => post(watched, '/2/httpapi', '{"api_key":"k","events":[{"user_id":"somebody"}]}'),
      'refused',
      /The sandbox refused POST \/sandbox\/2\/httpapi with 400: Request missing required field; events_with_missing_fields/,
      /^$/,
    ],
    [
      'a path that is none',
      (watched) => post(watched, '/2/httpap', '{}'),
      'no-endpoint',
      /POST \/sandbox\/2\/httpap came\./,
      /address/,
    ],
    [
      'something dropped',
      ({ events }) => events([{ ...USER, event_type: 'Signed In', group_properties: { $set: { a: 1 } } }]),
      'dropped',
      /group_properties: They count on \$groupidentify events only\./,
      /^$/,
    ],
  ];

for (const [name, act, code, what, fix] of CASES)
  test(`${name} is found: ${code}`, async () => {
    const watched = await watch(PLAN);
    await act(watched);
    const found = watched.findings().filter((finding) => finding.code === code);
    expect(found).toMatchObject([{ what: expect.stringMatching(what), count: 1 }]);
    expect(found[0]?.fix ?? '').toMatch(fix);
    await act(watched);
    const again = watched.findings().filter((finding) => finding.code === code);
    expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    expect(again[0]?.count).toBeGreaterThanOrEqual(2);
    expect(again[0]?.report).toBe(watched.sandbox.reports().at(-1)?.id);
  });

test('SetGroup of the Go SDK is found in a body that is too long to be told', async () => {
  const watched = await watch(PLAN);
  const filler = Array.from({ length: 200 }, () => ({
    ...USER,
    event_type: 'x',
    event_properties: { a: 'x'.repeat(200) },
  }));
  const alone = { ...USER, event_type: '$identify', user_properties: { $set: { org_id: ['16'] } } };
  await watched.events([...filler, { ...alone, library: 'amplitude-go/1.3.1' }]);
  expect(watched.findings()).toMatchObject([{ code: 'sets-no-group', what: expect.stringContaining('Go SDK') }]);
});

test('what is too much to be looked at is told', async () => {
  const watched = await watch(PLAN);
  const values = Array.from({ length: 101 }, (_, at) => `value-${at}`);
  const changes = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`property-${at}`, at]));
  await watched.events([
    { ...USER, event_type: '$groupidentify', groups: { org_id: values }, group_properties: { $set: changes } },
  ]);
  expect(watched.findings().filter(({ code }) => code === 'left-out')).toMatchObject([
    { what: 'A request named or described groups more than 10,000 times: 100 of them were not looked at.' },
  ]);
});

test('a well-made app gives no finding', async () => {
  const watched = await watch(PLAN);
  await watched.events([
    set({ org_id: '16' }, { user_id: 'user-a', device_id: 'device-1' }),
    { user_id: 'user-a', device_id: 'device-1', event_type: 'Signed In' },
    { user_id: 'user-b', device_id: 'device-2', event_type: 'Signed In' },
    { ...USER, event_type: '$identify', user_properties: { $set: { plan: 'free' } } },
  ]);
  await watched.events([{ user_id: '15', event_type: 'Signed In' }], { min_id_length: 1 });
  expect(watched.findings()).toEqual([]);
});

test('a login on the device of a group set before is no other user: the group goes with it', async () => {
  const watched = await watch(PLAN);
  await watched.events([
    set({ org_id: '16' }, { device_id: 'device-1' }),
    { user_id: 'user-b', device_id: 'device-1', event_type: 'Signed In' },
  ]);
  expect(watched.findings()).toEqual([]);
});

test('a value of the plan that looks like a name was advised on before, and is not found', async () => {
  const watched = await watch({ ...PLAN, groups: [{ type: 'org_id', values: ['Acme Corp'] }] });
  await watched.events([set({ org_id: 'Acme Corp' })]);
  expect(watched.findings()).toEqual([]);
});

test('an event of the same user is of no other one, whatever the service remembers', async () => {
  const watched = await watch(PLAN);
  const user = { userId: 'user-a', deviceId: 'device-1' };
  await watched.events([set({ org_id: '16' }, { user_id: 'user-a', device_id: 'device-1' })]);
  watched.tell({ id: 1, effects: [], events: [{ type: 'Signed In', user, groups: [] }] });
  expect(watched.findings()).toEqual([]);
});

test('a type that no plan names and nobody tracks is a sixth one, and takes no place', async () => {
  const watched = await watch(PLAN);
  await watched.events(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => set({ [name]: '1' })));
  const onLast = watched.findings().filter(({ what }) => what.startsWith('“f”'));
  expect(onLast.map(({ code }) => code)).toEqual(['sixth-type']);
});

test('canaries, looks at an endpoint and faults that were asked for are nobody’s mistakes', async () => {
  const watched = await watch(PLAN);
  for (const source of ['sdk', 'segment'] as const) {
    const { url, method, headers, body } = canaryFor(source, BASE).request;
    expect((await watched.sandbox.fetch(new Request(url, { method, headers, body }))).status).toBe(200);
  }
  await watched.sandbox.fetch(new Request(`${BASE}/2/httpapi`));
  await post(watched, '/2/httpapi?fault=429', '{"api_key":"k","events":[]}');
  expect(watched.sandbox.reports().length).toBeGreaterThanOrEqual(4);
  expect(watched.findings()).toEqual([]);
});

test('a canary for a shell is the same request', () => {
  const { request, curl } = canaryFor('sdk', "http://127.0.0.1:4173/it's/sandbox/");
  expect(request.url).toBe("http://127.0.0.1:4173/it's/sandbox/2/httpapi");
  expect(curl).toBe(
    `curl 'http://127.0.0.1:4173/it'\\''s/sandbox/2/httpapi' --header 'Content-Type: application/json' --data-raw '${request.body}'`,
  );
});

test('a refusal of Amplitude’s is told as Amplitude’s', async () => {
  const watched = await watch(PLAN);
  await post(watched, '/2/httpapi', '{"api_key":"k","events":[]}');
  watched.tell({ id: 1, answeredBy: 'amplitude', answer: { status: 400, body: '{"error":"Invalid API key: ***"}' } });
  expect(watched.findings().at(-1)?.what).toBe(
    'Amplitude refused POST /sandbox/2/httpapi with 400: Invalid API key: ***. Nothing of it counts.',
  );
});
