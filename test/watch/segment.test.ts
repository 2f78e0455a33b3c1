import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { setupOf } from '../../src/segment/setup.ts';
import { EXAMPLE } from '../example-plan.ts';
import { BASE, watch } from './watching.ts';

const PLAN: Plan = {
  ...EXAMPLE,
  source: 'segment',
  target: 'node',
  groups: [{ type: 'org_id', values: ['15'] }],
  groupProperties: [],
};
const SET = 'org_id as a user-level group';
const CARRIED = 'org_id on an event after that';

async function watchSegment(plan = PLAN) {
  const watched = await watch(plan);
  watched.sandbox.setDestination(setupOf(plan));
  const segment = async (path: string, body: object) => {
    const init = { method: 'POST', body: JSON.stringify({ userId: 'somebody', writeKey: 'k', ...body }) };
    await watched.sandbox.fetch(new Request(`${BASE}/segment/v1/${path}`, init));
  };
  const traits = { group_type: 'org_id', group_value: '15' };
  return { ...watched, segment, join: () => segment('group', { groupId: '15', traits }) };
}

test('what comes straight to Amplitude ticks nothing off, and is found', async () => {
  const { events, items, checker, findings } = await watchSegment();
  await events([
    { user_id: 'somebody', event_type: '$identify', groups: { org_id: '15' } },
    { user_id: 'somebody', event_type: 'Signed In' },
  ]);
  expect(Object.values(items()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(findings()).toMatchObject([
    {
      code: 'not-through-segment',
      what: 'POST /sandbox/2/httpapi came straight to Amplitude, not through Segment, so no item counts it.',
    },
  ]);
  expect(checker.list().requests).toBe(1);
});

test('a group that was set straight shows on no event through Segment, until it is set through Segment, too', async () => {
  const { form, segment, join, items } = await watchSegment();
  await form('/identify', { user_id: 'somebody', groups: { org_id: '15' } });
  await segment('track', { event: 'Signed In' });
  expect(Object.values(items()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  await join();
  await segment('track', { event: 'Signed In' });
  expect(items()).toMatchObject({ [SET]: { state: 'seen' }, [CARRIED]: { state: 'seen' } });
});

test('what the destination sends is Segment’s, and what is wrong with straight requests is told all the same', async () => {
  const { segment, join, events, findings, checker } = await watchSegment();
  await join();
  await segment('track', { event: 'Signed In' });
  expect(checker.list()).toMatchObject({ done: true, findings: [] });
  await events([{ user_id: 'somebody', event_type: 'x', groups: { team: '1' } }]);
  expect(findings().map(({ code }) => code)).toEqual(['not-through-segment', 'other-type']);
});

test('to a plan of another source no request is straight', async () => {
  const { events, findings } = await watch({ ...PLAN, source: 'sdk' });
  await events([{ user_id: 'somebody', event_type: '$identify', groups: { org_id: '15' } }]);
  expect(findings()).toEqual([]);
});
