import { describe, expect, test } from 'vitest';
import { groupCalls } from '../../src/segment/group-call.ts';
import { modeOf } from '../../src/segment/mode.ts';
import { EXAMPLE } from '../example-plan.ts';

describe('group calls', () => {
  test('one for each group type, with the properties of the group it joins', () => {
    const plan = { ...EXAMPLE, user: { userId: 'user@example.com', deviceId: 'device-1' } };
    expect(groupCalls(plan)).toEqual([
      {
        userId: 'user@example.com',
        anonymousId: 'device-1',
        groupId: '15',
        traits: { group_type: 'org_id', group_value: '15', name: 'Acme Corp', seats: 3 },
      },
      {
        userId: 'user@example.com',
        anonymousId: 'device-1',
        groupId: 'tennis',
        traits: { group_type: 'sport', group_value: ['tennis', 'soccer'] },
      },
    ]);
  });

  test('trait names are the plan’s', () => {
    const segment = { destination: 'classic', groupTypeTrait: 'kind', groupValueTrait: 'key' } as const;
    expect(groupCalls({ ...EXAMPLE, groupProperties: [], segment })[0]?.traits).toEqual({ kind: 'org_id', key: '15' });
  });
});

test.each([
  ['actions', 'analytics-js', 'actions'],
  ['actions', 'node', 'actions'],
  ['classic', 'analytics-js', 'classic-web'],
  ['classic', 'analytics-js-snippet', 'classic-web'],
  ['classic', 'react-native', 'classic-cloud'],
  ['classic', 'node', 'classic-cloud'],
] as const)('%s with %s runs as %s', (destination, target, mode) => {
  const segment = { destination, groupTypeTrait: 't', groupValueTrait: 'v' };
  expect(modeOf({ ...EXAMPLE, target, segment })).toBe(mode);
});

test('without a word about Segment, the destination is Actions', () => {
  expect(modeOf(EXAMPLE)).toBe('actions');
});
