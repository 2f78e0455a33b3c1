import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { droppedBy, EVENT, ingested, KEY, NOW, postEvents, postForm, sandboxAt } from './asking.ts';

const once = { ...EVENT, device_id: 'device-1', insert_id: 'i-1', groups: { org: '15' } };
const DAY = 24 * 60 * 60 * 1000;

test.each(['/2/httpapi', '/batch'])(
  '§8 %s ignores a repeated insert_id, answers 200 and has no effect',
  async (path) => {
    const sandbox = sandboxAt();
    await postEvents(sandbox, [once], path);
    const bytes = JSON.stringify({ api_key: KEY, events: [once] }).length;
    expect(await postEvents(sandbox, [once], path)).toEqual(ingested(bytes, 1));
    expect(sandbox.state().events).toHaveLength(1);
    expect(sandbox.reports().map(({ effects }) => effects.length)).toEqual([1, 0]);
    expect(droppedBy(sandbox)).toEqual([
      'Event “Report Created” / An event with this insert_id and device arrived within the last 7 days.',
    ]);
  },
);

test('§8 an empty insert_id is none', async () => {
  const sandbox = sandboxAt();
  const event = { ...once, insert_id: '' };
  await postEvents(sandbox, [event, event]);
  expect(sandbox.state().events).toHaveLength(2);
});

test('§8 within one request as well', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [once, once, EVENT, EVENT]);
  expect(sandbox.state().events).toHaveLength(3);
});

test.each([
  ['another device', { ...once, device_id: 'device-2' }],
  ['another insert_id', { ...once, insert_id: 'i-2' }],
])('§8 %s is no repetition', async (_, event) => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [once, event]);
  expect(sandbox.state().events).toHaveLength(2);
});

test('§8 after seven days it counts again', async () => {
  let now = NOW;
  const sandbox = createSandbox({ now: () => now });
  const sent = async (at: number) => {
    now = at;
    await postEvents(sandbox, [once]);
    return sandbox.state().events.length;
  };
  expect([await sent(NOW), await sent(NOW + 7 * DAY - 1), await sent(NOW + 7 * DAY)]).toEqual([1, 1, 2]);
});

test('§8 a repeated $groupidentify does not add twice; the identify endpoints know no insert_id', async () => {
  const sandbox = sandboxAt();
  const add = { ...once, event_type: '$groupidentify', group_properties: { $add: { seats: 1 } } };
  await postEvents(sandbox, [add, add]);
  const entry = { group_type: 'org', group_value: '15', insert_id: 'i-1', group_properties: { $add: { seats: 1 } } };
  await postForm(sandbox, '/groupidentify', entry);
  await postForm(sandbox, '/groupidentify', entry);
  expect(sandbox.state().groups).toMatchObject([{ properties: [{ property: 'seats', value: 3 }] }]);
});

test('§8 an event that was refused may come again', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [once, { ...EVENT, time: 'x' }]);
  await postEvents(sandbox, [once]);
  expect(sandbox.state().events).toHaveLength(1);
});
