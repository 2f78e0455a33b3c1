import { expect, test } from 'vitest';
import { DEFAULT_SEGMENT, type Plan } from '../../src/plan/plan.ts';
import { EXAMPLE } from '../example-plan.ts';
import { sendAll, sendEvent, watch } from './watching.ts';

const NODE: Plan = { ...EXAMPLE, target: 'node', groups: [{ type: 'org_id', values: ['15'] }] };
const EVENT_LEVEL: Plan = { ...NODE, membership: 'event' };

const SET = 'org_id as a user-level group';
const CARRIED = 'org_id on an event after that';
const ON_EVENT = 'org_id as an event-level group';
const NAME = 'name of org_id, with $set';
const SEATS = 'seats of org_id, with $add';

const USER = { user_id: 'somebody' };
const set = (groups: object, user: object = USER) => ({ ...user, event_type: '$identify', groups });
const describe = (changes: object, type = 'org_id') => ({
  ...USER,
  event_type: '$groupidentify',
  groups: { [type]: '16' },
  group_properties: changes,
});

test('nothing came: all wait, with the line to look at', async () => {
  const { checker, items } = await watch(NODE);
  expect(Object.keys(items())).toEqual([SET, CARRIED, NAME, SEATS]);
  expect(items()[SET]).toMatchObject({
    state: 'waiting',
    place: { file: 'groups.mjs', text: "amplitude.setGroup('org_id', '15', user);" },
  });
  expect(items()[SEATS]?.place?.text).toBe("properties.add('seats', 3);");
  expect(checker.list()).toMatchObject({ done: false, seen: 0, findings: [] });
  expect(checker.list()).toBe(checker.list());
});

test('what the plan’s code sends, and an event after it, is all there is to see', async () => {
  const watched = await watch(NODE);
  await sendAll(watched, watched.artifact);
  expect(watched.checker.list()).toMatchObject({ done: false, seen: 3 });
  await sendEvent(watched, NODE, 'Signed In');
  expect(watched.checker.list()).toMatchObject({ done: true, seen: 4, findings: [], strays: 0 });
  expect(watched.items()[CARRIED]?.detail).toBe('Came once on Signed In, with 15.');
  expect(watched.items()[NAME]?.detail).toBe('Came once for 15, with Acme Corp.');
});

test('other users, values and property values are what an app has; the list names them', async () => {
  const { events, items, checker } = await watch(NODE);
  for (const value of ['16', '17', '16'])
    await events([set({ org_id: value }), { ...USER, event_type: 'Page Viewed' }, describe({ $set: { name: 'B' } })]);
  await events([describe({ $add: { seats: 1 } })]);
  expect(items()[SET]).toMatchObject({
    state: 'seen',
    detail: 'Came 3 times with 16 and 17. The plan’s example was not among them.',
  });
  expect(items()[CARRIED]?.detail).toMatch(/^Came 3 times on Page Viewed, with 16 and 17\./);
  expect(checker.list().done).toBe(true);
});

test('an event before the membership, of the same request or an earlier one, is told, until one comes after it', async () => {
  const opens = { ...USER, event_type: '$identify', user_properties: { $set: { theme: 'dark' } } };
  const viewed = { ...USER, event_type: 'Page Viewed' };
  for (const requests of [[[opens, viewed, set({ org_id: '15' })]], [[viewed], [opens], [set({ org_id: '15' })]]]) {
    const { events, items, findings } = await watch(NODE);
    for (const request of requests) await events(request);
    expect(items()).toMatchObject({
      [SET]: { state: 'seen' },
      [CARRIED]: {
        state: 'wrong',
        reason:
          '“Page Viewed” came before “org_id” was set for somebody. Amplitude does not add groups to events that came before.',
        fix: 'If “Page Viewed” is to count for the group, have this line run before the one that tracks it. If it belongs before the login, go on: the next event shows the group.',
        place: { file: 'groups.mjs', text: "amplitude.setGroup('org_id', '15', user);" },
      },
    });
    await events([{ ...USER, event_type: 'Signed In' }]);
    expect(items()[CARRIED]).toMatchObject({ state: 'seen' });
    expect(items()[CARRIED]).not.toHaveProperty('reason');
    expect(findings()).toEqual([]);
  }
});

test('before the membership: the newest event of that user is told, by user ID or device, whatever others did', async () => {
  const { events, form, items } = await watch(NODE);
  await events([{ device_id: 'device-1', event_type: 'Opened' }]);
  await events([{ user_id: 'another', device_id: 'device-2', event_type: 'Elsewhere' }]);
  await form('/identify', { user_id: 'somebody', device_id: 'device-1', groups: { org_id: '15' } });
  expect(items()[CARRIED]).toMatchObject({ state: 'wrong', reason: expect.stringContaining('“Opened” came before') });
  await events([{ user_id: 'another', device_id: 'device-1', event_type: 'Elsewhere' }]);
  expect(items()[CARRIED]?.reason).toContain('the event is of another');
  await events([set({ org_id: '16' }, { user_id: 'another' })]);
  expect(items()[CARRIED]?.reason).toContain('“Elsewhere” came before “org_id” was set for another');
});

test('an event of another user of the device is no event before the membership', async () => {
  const { events, items } = await watch(NODE);
  await events([{ user_id: 'another', device_id: 'device-1', event_type: 'Opened' }]);
  await events([set({ org_id: '15' }, { ...USER, device_id: 'device-1' })]);
  expect(items()[CARRIED]).toMatchObject({ state: 'waiting' });
});

test('what SDKs track by themselves before the app can set a group is no mistake', async () => {
  const { events, items } = await watch(NODE);
  const own = ['session_start', '[Amplitude] Page Viewed'].map((event_type) => ({ ...USER, event_type }));
  await events([...own, set({ org_id: '15' })]);
  expect(items()[CARRIED]).toMatchObject({ state: 'waiting' });
  expect(items()[CARRIED]).not.toHaveProperty('reason');
});

test('all events of a request are looked at, as many as Amplitude takes', async () => {
  const viewed = (count: number) =>
    Array.from({ length: count }, () => ({ user_id: 'viewer', event_type: 'Page Viewed' }));
  const { events, items, checker, findings } = await watch(NODE);
  await events([...viewed(1500), set({ org_id: '15' }), ...viewed(200), { ...USER, event_type: 'Signed In' }]);
  expect(items()).toMatchObject({ [SET]: { state: 'seen' }, [CARRIED]: { state: 'seen' } });
  expect(items()[CARRIED]?.detail).toBe('Came once on Signed In, with 15.');
  await events([...viewed(1900), set({ org_id: 'Acme Corp', team: '1' })]);
  expect(findings().map(({ code }) => code)).toEqual(['name-as-value', 'other-type']);
  expect(checker.list().requests).toBe(2);
  const late = await watch(EVENT_LEVEL);
  await late.events([...viewed(1000), { ...USER, event_type: 'Report Created' }]);
  expect(late.items()[ON_EVENT]).toMatchObject({ state: 'wrong', reason: expect.stringContaining('came without') });
});

test('a sixth type late in a batch of much that is dropped is not tracked, and not seen', async () => {
  const { events, items } = await watch(NODE);
  await events(['a', 'b', 'c', 'd', 'e'].map((type) => set({ [type]: '1' })));
  await events([
    ...Array.from({ length: 150 }, () => ({ ...USER, event_type: 'Signed In', group_properties: { seats: 1 } })),
    set({ org_id: '15' }),
  ]);
  expect(items()[SET]).toMatchObject({ state: 'wrong', reason: expect.stringContaining('five other group types') });
});

test('an event of another user is wrong after the membership, and seen is what the user does', async () => {
  const { events, items, findings } = await watch(NODE);
  await events([set({ org_id: '15' })]);
  await events([{ user_id: 'somebody-else', event_type: 'Page Viewed' }]);
  expect(items()[CARRIED]).toMatchObject({ state: 'wrong', reason: expect.stringContaining('somebody-else') });
  await events([{ ...USER, event_type: 'Page Viewed' }]);
  expect(items()[CARRIED]?.state).toBe('seen');
  expect(findings()).toEqual([]);
});

test('a test that the wizard’s own page sends proves nothing of the app, with or without Sec-Fetch-Site', async () => {
  const { sandbox, checker, items } = await watch(NODE);
  const post = (headers: Record<string, string>) =>
    sandbox.fetch(
      new Request('http://192.168.1.5:4173/sandbox/2/httpapi', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ api_key: 'k', events: [set({ org_id: '15' })] }),
      }),
    );
  await post({ 'sec-fetch-site': 'same-origin' });
  await post({ origin: 'http://192.168.1.5:4173' });
  expect(checker.list()).toMatchObject({ seen: 0, requests: 0 });
  await post({ 'sec-fetch-site': 'same-site', origin: 'http://192.168.1.5:3000' });
  await post({ origin: 'http://192.168.1.5:3000' });
  expect(checker.list()).toMatchObject({ seen: 1, requests: 2 });
  expect(items()[SET]?.state).toBe('seen');
});

test('groups that an event has from a test of the wizard prove nothing of the app, until the app sets one itself', async () => {
  const { sandbox, checker, events, items } = await watch(NODE);
  const test = () =>
    sandbox.fetch(
      new Request('http://127.0.0.1:4173/sandbox/2/httpapi', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ api_key: 'k', events: [set({ org_id: '15' })] }),
      }),
    );
  await test();
  await events([{ ...USER, event_type: 'Signed In' }]);
  expect(items()).toMatchObject({ [SET]: { state: 'waiting' }, [CARRIED]: { state: 'waiting' } });
  expect(checker.list()).toMatchObject({ seen: 0, requests: 1 });
  await events([set({ org_id: '16' }, { user_id: 'another' })]);
  await events([{ ...USER, event_type: 'Signed In' }]);
  expect(items()).toMatchObject({ [SET]: { state: 'seen' }, [CARRIED]: { state: 'wrong' } });
  await events([set({ org_id: '15' })]);
  await test();
  await events([{ ...USER, event_type: 'Signed In' }]);
  expect(items()[CARRIED]).toMatchObject({ state: 'seen', detail: 'Came once on Signed In, with 15.' });
});

test('event-level: what an event has from a test of the wizard is no membership that the app set', async () => {
  const { sandbox, events, items } = await watch(EVENT_LEVEL);
  await sandbox.fetch(
    new Request('http://127.0.0.1:4173/sandbox/2/httpapi', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ api_key: 'k', events: [set({ org_id: '15' })] }),
    }),
  );
  await events([{ ...USER, event_type: 'Signed In' }]);
  expect(items()[ON_EVENT]?.state).toBe('waiting');
  await events([{ ...USER, event_type: 'Report Created' }]);
  expect(items()[ON_EVENT]?.reason).toBe('The event “Report Created” came without “org_id”.');
});

/** A checker that begins with the last report of another. */
async function joinedLate(plan: Plan, ...events: object[]) {
  const early = await watch(plan);
  for (const event of events) await early.events([event]);
  const late = await watch(plan);
  const last = early.sandbox.reports().at(-1);
  if (last) late.checker.take(last);
  return late;
}

test('groups that were set before anybody watched show on events', async () => {
  const seen = await joinedLate(NODE, set({ org_id: '16' }), { ...USER, event_type: 'Page Viewed' });
  expect(seen.items()).toMatchObject({ [SET]: { state: 'seen' }, [CARRIED]: { state: 'seen' } });
  const wrong = await joinedLate(EVENT_LEVEL, set({ org_id: '16' }), { ...USER, event_type: 'Page Viewed' });
  expect(wrong.items()[ON_EVENT]).toMatchObject({ state: 'wrong', reason: expect.stringContaining('user-level') });
});

test('an empty value names no group', async () => {
  const { events, items } = await watch(NODE);
  await events([set({ org_id: '' }), { ...describe({ $add: { seats: 1 } }), groups: { org_id: '' } }]);
  expect(items()).toMatchObject({ [SET]: { state: 'waiting' }, [SEATS]: { state: 'waiting' } });
});

/** What comes, and what is said of an item until it comes as planned. */
const WRONG: [name: string, plan: Plan, events: object[], item: string, reason: RegExp][] = [
  [
    'event-level where user-level is planned',
    NODE,
    [{ ...USER, event_type: 'Signed In', groups: { org_id: '16' } }],
    SET,
    /“org_id” came with the event “Signed In” only: event-level\./,
  ],
  ['another spelling', NODE, [set({ 'Org ID': '16' })], SET, /“Org ID” came, and “org_id” is planned\..*five/],
  [
    'another spelling of the type described',
    NODE,
    [describe({ $add: { seats: 1 } }, 'Org ID')],
    SEATS,
    /“Org ID” came/,
  ],
  [
    'another operation',
    NODE,
    [describe({ $set: { seats: 4 } })],
    SEATS,
    /“seats” came with \$set, and \$add is planned\./,
  ],
  [
    'another spelling of the property',
    NODE,
    [describe({ $add: { Seats: 4 } })],
    SEATS,
    /“Seats” came, and “seats” is planned/,
  ],
  [
    'an event of another user',
    NODE,
    [set({ org_id: '16' }), { user_id: 'another', event_type: 'Signed In' }],
    CARRIED,
    /“Signed In” came after “org_id” was set, and does not have it: the group was set for somebody, and the event is of another\./,
  ],
  [
    'a sixth type',
    NODE,
    [...['a', 'b', 'c', 'd', 'e'].map((type) => set({ [`other_${type}`]: '1' })), set({ org_id: '16' })],
    SET,
    /“org_id” came when five other group types had taken the places/,
  ],
  ['Segment’s own type', NODE, [set({ '[Segment] Group': '16' })], SET, /Segment wrote “\[Segment\] Group”/],
  [
    'a user property alone',
    NODE,
    [{ ...USER, event_type: '$identify', user_properties: { $set: { org_id: '16' } } }],
    SET,
    /A user property named “org_id” was set, and no group/,
  ],
  ['user-level where event-level is planned', EVENT_LEVEL, [set({ org_id: '16' })], ON_EVENT, /user-level\./],
  [
    'the plan’s event without its group',
    EVENT_LEVEL,
    [
      { ...USER, event_type: 'Report Created' },
      { ...USER, event_type: 'Signed In', groups: { org_id: '16' } },
    ],
    ON_EVENT,
    /The event “Report Created” came without “org_id”\./,
  ],
];

for (const [name, plan, sent, item, reason] of WRONG)
  test(`${name} is wrong until it comes as planned`, async () => {
    const { events, items } = await watch(plan);
    for (const event of sent) await events([event]);
    expect(items()[item]).toMatchObject({ state: 'wrong', reason: expect.stringMatching(reason) });
    expect(items()[item]?.fix).not.toBe('');
    expect(items()[item]?.place?.text).toMatch(item === SEATS ? /seats/ : /org_id/);
    const { checker, sandbox } = await watch(plan);
    for (const report of sandbox.reports()) checker.take(report);
    expect(checker.list().seen).toBe(0);
  });

test('what was wrong is seen once it came as planned, and stays seen', async () => {
  const { events, items } = await watch(NODE);
  await events([set({ 'Org ID': '16' })]);
  expect(items()[SET]?.state).toBe('wrong');
  await events([set({ org_id: '16' })]);
  expect(items()[SET]).toMatchObject({ state: 'seen' });
  expect(items()[SET]).not.toHaveProperty('reason');
  await events([set({ ORG_ID: '16' })]);
  expect(items()[SET]?.state).toBe('seen');
});

test('event-level groups are seen on any event; the list says which, and that the plan’s own is still to come', async () => {
  const { events, items } = await watch(EVENT_LEVEL);
  await events([{ ...USER, event_type: 'Signed In', groups: { org_id: ['15', '16'] } }]);
  expect(items()[ON_EVENT]).toMatchObject({
    state: 'seen',
    detail: 'Came once on Signed In, with 15 and 16. Not on Report Created yet, the event of the plan.',
  });
  await events([{ ...USER, event_type: 'Report Created', groups: { org_id: '15' } }]);
  expect(items()[ON_EVENT]?.detail).toBe('Came twice on Report Created and Signed In, with 15 and 16.');
});

test('two operations planned on one property of two groups are two items, neither wrong for the other', async () => {
  const [first] = EXAMPLE.groupProperties;
  if (!first) throw new Error('The example describes no group.');
  const plan: Plan = {
    ...NODE,
    groupProperties: [
      first,
      { type: 'org_id', value: '16', operations: [{ operation: '$set', property: 'seats', value: 1 }] },
    ],
  };
  const { events, items } = await watch(plan);
  await events([describe({ $set: { seats: 1 } })]);
  expect(items()[SEATS]?.state).toBe('waiting');
  expect(items()['seats of org_id, with $set']?.state).toBe('seen');
});

test('an event of another user after /identify is wrong, even with a group of its own; the member’s own event is not', async () => {
  const { form, events, items } = await watch(NODE);
  await form('/identify', { ...USER, groups: { org_id: '16' } });
  await events([{ user_id: 'another', event_type: 'Signed In' }]);
  expect(items()[CARRIED]).toMatchObject({
    state: 'wrong',
    reason: expect.stringContaining('the event is of another'),
  });
  await events([{ user_id: 'another', event_type: 'Signed In', groups: { org_id: '17' } }]);
  expect(items()[CARRIED]).toMatchObject({ state: 'wrong' });
  await events([{ ...USER, event_type: 'Signed In', groups: { org_id: '17' } }]);
  expect(items()[CARRIED]).toMatchObject({ state: 'seen' });
});

test('what a target does beyond the plan is no item', async () => {
  const plan: Plan = { ...NODE, source: 'segment', segment: { ...DEFAULT_SEGMENT, destination: 'classic' } };
  const { artifact, items } = await watch({ ...plan, groupProperties: plan.groupProperties.slice(0, 1) });
  expect(artifact.effects.length).toBeGreaterThan(2);
  expect(Object.keys(items())).toEqual([SET, CARRIED, NAME]);
});

test('requests that name groups are counted; what Segment’s destination sends on is no request of the app', async () => {
  const { events, checker, sandbox } = await watch(NODE);
  sandbox.setDestination({ mode: 'actions', region: 'us', events: {} });
  await events([{ ...USER, event_type: 'Signed In' }]);
  await events([set({ org_id: '16' })]);
  const body = JSON.stringify({ writeKey: 'k', userId: 'somebody', event: 'Signed Out' });
  await sandbox.fetch(new Request('http://127.0.0.1/sandbox/segment/v1/track', { method: 'POST', body }));
  await sandbox.fetch(new Request('http://127.0.0.1/sandbox/nowhere', { method: 'POST', body: '' }));
  expect(sandbox.reports().filter(({ via }) => via !== null)).toHaveLength(1);
  expect(checker.list()).toMatchObject({ requests: 4, withGroups: 1, strays: 1 });
});

test('ten thousand reports leave a list of bounded size', async () => {
  const { events, checker, sandbox } = await watch(NODE);
  await events([set({ org_id: '16', 'Org ID': 'Acme Corp' })]);
  const [report] = sandbox.reports();
  if (!report) throw new Error('Nothing was reported.');
  for (let id = 1; id <= 10_000; id++)
    checker.take({
      ...report,
      id,
      effects: [
        {
          kind: 'user-group',
          user: { userId: `user-${id}` },
          type: id % 2 ? 'org_id' : `type ${id}`,
          values: [`Acme ${id}`],
        },
      ],
      events: [{ type: `Event ${id}`, user: { userId: `user-${id}`, deviceId: `device-${id}` }, groups: [] }],
    });
  expect(checker.list().requests).toBe(10_001);
  expect(JSON.stringify(checker.list()).length).toBeLessThan(60_000);
});
