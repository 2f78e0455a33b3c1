import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { deliverCall } from '../../src/segment/deliver-call.ts';
import { planCalls } from '../../src/segment/plan-calls.ts';
import { setupOf } from '../../src/segment/setup.ts';
import { EXAMPLE } from '../example-plan.ts';

const EVENT: Plan = {
  ...EXAMPLE,
  source: 'segment',
  target: 'node',
  membership: 'event',
  event: { type: 'Report Created', properties: { pages: 3 } },
  groups: [{ type: 'org_id', values: ['15'] }],
  groupProperties: [],
};
const SEVERAL = [
  { type: 'org_id', values: ['15', '16'] },
  { type: 'team', values: ['red'] },
];

function segment(destination: 'actions' | 'classic'): Plan['segment'] {
  return { destination, groupTypeTrait: 't', groupValueTrait: 'v' };
}

test.each<[string, Plan, object]>([
  ['one group, Actions', EVENT, { context: { groupId: '15' } }],
  ['several, Actions', { ...EVENT, groups: SEVERAL }, { context: { groups: { org_id: ['15', '16'], team: 'red' } } }],
  [
    'a type that a mapping takes for a directive',
    { ...EVENT, groups: [{ type: '@file', values: ['15'] }] },
    { context: { groups: { '@file': '15' } } },
  ],
  ['Classic', { ...EVENT, segment: segment('classic') }, { integrations: { Amplitude: { groups: { org_id: '15' } } } }],
])('%s: where the call carries the groups, and the destination finds them', (_what, plan, carried) => {
  const calls = planCalls(plan);
  expect(calls).toEqual([
    { userId: 'user@example.com', event: 'Report Created', properties: { pages: 3 }, ...carried },
  ]);
  const sent = calls.flatMap((call) => deliverCall(call, setupOf(plan)).calls);
  const groups = Object.fromEntries(
    plan.groups.map(({ type, values }) => [type, values.length === 1 ? values[0] : values]),
  );
  expect(sent).toMatchObject([{ endpoint: 'httpapi', events: [{ event_type: 'Report Created', groups }] }]);
});

test('without event-level groups there is no track call', () => {
  expect(planCalls({ ...EVENT, groups: [] })).toEqual([]);
  expect(planCalls({ ...EVENT, membership: 'user' })[0]).toHaveProperty('groupId', '15');
});
