import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { setupOf } from '../../src/segment/setup.ts';
import { EXAMPLE } from '../example-plan.ts';

const WRITE_KEY = 'a-write-key-of-segment';
const BASIC = { authorization: `Basic ${btoa(`${WRITE_KEY}:`)}` };
const GROUP = {
  type: 'group',
  userId: 'user@example.com',
  groupId: '15',
  traits: { group_type: 'org_id', group_id: '15', name: 'Acme Corp' },
};
const ACTIONS = setupOf({
  ...EXAMPLE,
  source: 'segment',
  target: 'node',
  segment: { destination: 'actions', groupTypeTrait: 'group_type', groupValueTrait: 'group_id' },
});

function started(): Sandbox {
  const sandbox = createSandbox();
  sandbox.setDestination(ACTIONS);
  return sandbox;
}

function post(sandbox: Sandbox, path: string, body: unknown, headers: Record<string, string> = BASIC) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } };
  return sandbox.fetch(new Request(`http://127.0.0.1:4173/sandbox/segment${path}`, init));
}

/** Endpoint of what the destination sent, and the answer it got. */
function secondHop(sandbox: Sandbox) {
  return sandbox.reports().flatMap(({ via, endpoint, answer }) => (via === null ? [] : [[endpoint, answer?.status]]));
}

const BOTH = [
  ['identify', 200],
  ['groupidentify', 200],
];

test.each([
  ['/v1/group', GROUP],
  ['/v1/g', GROUP],
  ['/v1/batch', { batch: [GROUP], writeKey: WRITE_KEY }],
  ['/v1/import', { batch: [{ ...GROUP, type: 'page', name: 'Seen' }, GROUP] }],
  ['/v1/b', { batch: [GROUP] }],
])('%s is taken, and passed on through the destination', async (path, body) => {
  const sandbox = started();
  const answer = await post(sandbox, path, body);
  expect([answer.status, await answer.json()]).toEqual([200, { success: true }]);
  expect(secondHop(sandbox)).toEqual(BOTH);
  expect(sandbox.reports()[0]).toMatchObject({ endpoint: null, via: null, effects: [], dropped: [] });
  expect(sandbox.state().groups).toMatchObject([{ type: 'org_id', value: '15', members: [{ userId: GROUP.userId }] }]);
});

test('what was sent on says which call it was sent for', async () => {
  const sandbox = started();
  await post(sandbox, '/v1/group', GROUP);
  const [call, ...sent] = sandbox.reports();
  expect(sent.map(({ via }) => via)).toEqual([call?.id, call?.id]);
  expect(call?.tracking).toBe('group');
});

test.each(['identify', 'page', 'screen', 'alias', 'i', 'p', 's', 'a', 'm'])(
  '/v1/%s is taken, and tells no group',
  async (path) => {
    const sandbox = started();
    expect((await post(sandbox, `/v1/${path}`, { ...GROUP, type: undefined, event: 'Seen' })).status).toBe(200);
    expect(secondHop(sandbox)).toEqual([]);
  },
);

describe('track calls', () => {
  const TRACK = { userId: 'user@example.com', event: 'Seen', context: { groupId: '15' } };
  const EVENTS = setupOf({
    ...EXAMPLE,
    source: 'segment',
    target: 'node',
    membership: 'event',
    groupProperties: [],
    groups: [{ type: 'org_id', values: ['15'] }],
  });

  test.each(['track', 't'])('/v1/%s becomes an event with the group that the mapping reads', async (path) => {
    const sandbox = createSandbox();
    sandbox.setDestination(EVENTS);
    expect((await post(sandbox, `/v1/${path}`, TRACK)).status).toBe(200);
    expect(secondHop(sandbox)).toEqual([['httpapi', 200]]);
    expect(sandbox.reports()[1]?.effects).toEqual([
      { kind: 'event-group', user: { userId: 'user@example.com' }, event: 'Seen', type: 'org_id', values: ['15'] },
    ]);
  });

  test('without a mapping of groups the event carries none', async () => {
    const sandbox = started();
    await post(sandbox, '/v1/track', TRACK);
    expect(secondHop(sandbox)).toEqual([['httpapi', 200]]);
    expect(sandbox.reports()[1]?.effects).toEqual([]);
  });
});

describe('what goes wrong in silence', () => {
  test('a destination without the mapping sends nothing, and Segment answers 200', async () => {
    const sandbox = createSandbox();
    expect((await post(sandbox, '/v1/group', GROUP)).status).toBe(200);
    expect(secondHop(sandbox)).toEqual([]);
    expect(sandbox.reports()[0]?.dropped).toEqual([
      { what: 'group call for “15”', why: expect.stringContaining('no mapping “Group Identify User”') },
    ]);
  });

  test('a call of nobody is dropped, and Segment answers 200', async () => {
    const sandbox = started();
    expect((await post(sandbox, '/v1/group', { ...GROUP, userId: undefined })).status).toBe(200);
    expect(secondHop(sandbox)).toEqual([]);
    expect(sandbox.reports()[0]?.dropped[0]?.why).toContain('neither user ID nor anonymous ID');
  });

  test('a trait that Actions needs and the call lacks is named', async () => {
    const sandbox = started();
    await post(sandbox, '/v1/group', { ...GROUP, traits: { group_id: '15' } });
    expect(secondHop(sandbox)).toEqual([]);
    expect(sandbox.reports()[0]?.dropped[0]?.why).toContain('Group Type is missing');
  });

  test('a trait that Classic needs and the call lacks leads to the fallback group', async () => {
    const sandbox = started();
    sandbox.setDestination({
      mode: 'classic-cloud',
      region: 'us',
      settings: { groupTypeTrait: 'group_type', groupValueTrait: '', preferAnonymousIdForDeviceId: false },
    });
    await post(sandbox, '/v1/group', GROUP);
    expect(sandbox.state().groups.map(({ type, value }) => [type, value])).toEqual([['[Segment] Group', '15']]);
  });

  test('if Amplitude refuses the first request, the second is never made', async () => {
    const sandbox = started();
    await post(sandbox, '/v1/group?fault=invalid-key', GROUP);
    expect(secondHop(sandbox)).toEqual([['identify', 400]]);
  });
});

test('a batch goes on with the next call after one was refused', async () => {
  const sandbox = started();
  await post(sandbox, '/v1/batch', { batch: [{ ...GROUP, userId: 'abc' }, GROUP] });
  expect(secondHop(sandbox)).toEqual([['identify', 400], ...BOTH]);
});

test.each([
  ['{"userId":', 'malformed JSON'],
  [JSON.stringify({ ...GROUP, traits: { text: 'x'.repeat(33_000) } }), 'exceeds the maximum payload size'],
])('a body that Segment cannot take is answered 400', async (body, message) => {
  const sandbox = started();
  const answer = await post(sandbox, '/v1/group', body);
  expect([answer.status, await answer.json()]).toEqual([400, { success: false, message }]);
  expect(sandbox.reports()).toHaveLength(1);
});

test('a batch may be larger than a call', async () => {
  const sandbox = started();
  expect((await post(sandbox, '/v1/batch', { batch: [], note: 'x'.repeat(400_000) })).status).toBe(200);
  expect((await post(sandbox, '/v1/batch', { batch: [], note: 'x'.repeat(600_000) })).status).toBe(400);
});

test.each([
  ['in the header', { ...GROUP, note: WRITE_KEY }, BASIC],
  ['in the body', { ...GROUP, writeKey: WRITE_KEY, note: WRITE_KEY }, {}],
])('the write key %s is in no report', async (_, body, headers) => {
  const sandbox = started();
  await post(sandbox, '/v1/group', body, headers);
  expect(JSON.stringify(sandbox.reports())).not.toContain(WRITE_KEY);
  expect(JSON.stringify(sandbox.reports())).not.toContain(btoa(WRITE_KEY).slice(0, 16));
});

test('a reset keeps the setup of the destination', () => {
  const sandbox = started();
  sandbox.reset();
  expect(sandbox.destination()).toBe(ACTIONS);
});

test('hostile names in traits harm nothing', async () => {
  const sandbox = started();
  const body = '{"type":"group","userId":"user-1","groupId":"15","__proto__":{"x":1},"traits":{"__proto__":{"a":1}}}';
  expect((await post(sandbox, '/v1/group', body)).status).toBe(200);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
