import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { setupOf } from '../../src/segment/setup.ts';
import { createApp } from '../../src/server/app.ts';
import { ownHosts } from '../../src/server/own-hosts.ts';
import { EXAMPLE } from '../example-plan.ts';

const SELF = 'http://127.0.0.1:4173';
const BY_ACTIONS = { destination: 'actions', groupTypeTrait: 'type', groupValueTrait: 'id' } as const;
const PLAN = { ...EXAMPLE, source: 'segment', target: 'analytics-js', minIdLength: 1 } as const;
const SETUPS = [
  setupOf({ ...PLAN, segment: BY_ACTIONS }),
  setupOf({ ...PLAN, segment: { ...BY_ACTIONS, destination: 'classic' } }),
  setupOf({ ...PLAN, target: 'node', segment: { ...BY_ACTIONS, destination: 'classic' }, region: 'eu' }),
  { mode: 'actions', region: 'us' },
  { mode: 'actions', region: 'us', mapping: { group_type: 'org_id', group_properties: { '@path': '$.traits' } } },
];

function serving() {
  const sandbox = createSandbox();
  const app = createApp({ sandbox, allowsHost: ownHosts('127.0.0.1', 4173) });
  const put = async (body: string, origin = SELF) =>
    app.fetch(new Request(`${SELF}/sandbox/segment/destination`, { method: 'PUT', body, headers: { origin } }));
  return { sandbox, put };
}

test.each(SETUPS)('the page sets up the destination: $mode, %#', async (setup) => {
  const { sandbox, put } = serving();
  expect((await put(JSON.stringify(setup))).status).toBe(204);
  expect(sandbox.destination()).toEqual(setup);
});

test.each(['', '{', '{}', '{"mode":"actions"}', '{"mode":"actions","region":"us","mapping":{"group_properties":1}}'])(
  'what is no setup changes nothing: %s',
  async (body) => {
    const { sandbox, put } = serving();
    const before = sandbox.destination();
    expect((await put(body)).status).toBe(400);
    expect(sandbox.destination()).toBe(before);
  },
);

test('another site cannot set it up, and a body without end is refused', async () => {
  const { sandbox, put } = serving();
  const before = sandbox.destination();
  expect((await put(JSON.stringify(SETUPS[0]), 'http://app.example')).status).toBe(403);
  expect((await put(' '.repeat(2_000_000))).status).toBe(413);
  expect(sandbox.destination()).toBe(before);
});
