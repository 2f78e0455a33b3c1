import { expect, test } from 'vitest';
import { ask, EVENT, KEY, sandboxAt } from './asking.ts';

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const events = (...list: object[]) => form({ v: '2', client: KEY, e: JSON.stringify(list), upload_time: '1' });

test('events in a form for the root of the host, as older SDKs of phones post them, are taken in', async () => {
  const sandbox = sandboxAt();
  const set = { ...EVENT, event_type: '$identify', groups: { org_id: '15' } };
  expect(await ask(sandbox, '/', events(set, EVENT))).toMatchObject({ status: 200, body: 'success' });
  const [report] = sandbox.reports();
  expect(report).toMatchObject({
    endpoint: 'httpapi',
    effects: [{ kind: 'user-group', type: 'org_id', values: ['15'] }],
    events: [
      { type: '$identify' },
      { type: 'Report Created', groups: [{ type: 'org_id', values: ['15'], level: 'user' }] },
    ],
  });
  expect(JSON.stringify([sandbox.reports(), sandbox.state()])).not.toContain(KEY);
});

test('what is wrong with them is refused', async () => {
  const sandbox = sandboxAt();
  expect(await ask(sandbox, '/', form({ client: KEY, e: '[' }))).toMatchObject({ status: 400 });
  expect(await ask(sandbox, '/', form({ e: JSON.stringify([EVENT]) }))).toMatchObject({ status: 400 });
  expect(await ask(sandbox, '/', events({ event_type: 'x' }))).toMatchObject({ status: 400 });
  expect(sandbox.state().events).toEqual([]);
});

test('another form there is still for no endpoint', async () => {
  const sandbox = sandboxAt();
  expect(await ask(sandbox, '/', form({ client: KEY }))).toMatchObject({ status: 400 });
  expect(sandbox.reports()).toMatchObject([{ endpoint: null }]);
});
