import { expect, test } from 'vitest';
import { doubtsOn } from '../../src/segment/doubts.ts';
import type { GroupCall } from '../../src/segment/group-call.ts';
import type { Setup } from '../../src/segment/setup.ts';

const CALL: GroupCall = {
  userId: 'user@example.com',
  groupId: '15',
  traits: { group_type: 'org_id', group_id: '15', name: 'Acme Corp' },
};
const ACTIONS = {
  mode: 'actions',
  region: 'us',
  mapping: {
    group_type: { '@path': '$.traits.group_type' },
    group_value: { '@path': '$.traits.group_id' },
    group_properties: { name: { '@path': '$.traits.name' } },
  },
} satisfies Setup;
const CLASSIC = {
  mode: 'classic-cloud',
  region: 'us',
  settings: { groupTypeTrait: 'group_type', groupValueTrait: 'group_id', preferAnonymousIdForDeviceId: false },
} satisfies Setup;

test('a call and a setup that fit raise no doubt', () => {
  expect(doubtsOn(CALL, ACTIONS, 'us')).toEqual([]);
  expect(doubtsOn(CALL, CLASSIC, 'us')).toEqual([]);
});

test.each<[name: string, call: GroupCall, setup: Setup, what: RegExp, fix: RegExp]>([
  [
    'a group type where the name of a trait belongs',
    CALL,
    { ...CLASSIC, settings: { ...CLASSIC.settings, groupTypeTrait: 'org_id' } },
    /Group Type Trait holds “org_id”, which is what a trait says/,
    /Enter group_type\./,
  ],
  [
    'a group value where the name of a trait belongs',
    { ...CALL, traits: { ...CALL.traits, group_id: 'acme' } },
    { ...CLASSIC, settings: { ...CLASSIC.settings, groupValueTrait: 'acme' } },
    /Group Value Trait holds “acme”/,
    /Enter group_id\./,
  ],
  ['no group id', { ...CALL, groupId: '' }, ACTIONS, /has no groupId/, /Name the group/],
  [
    'all traits handed over',
    CALL,
    { ...ACTIONS, mapping: { ...ACTIONS.mapping, group_properties: { '@path': '$.traits' } } },
    /“group_type” and “group_id” become group properties too/,
    /an object that lists/,
  ],
  [
    'an operation among the traits',
    { ...CALL, traits: { ...CALL.traits, $set: { name: 'x' } } },
    { ...ACTIONS, mapping: { ...ACTIONS.mapping, group_properties: { '@path': '$.traits' } } },
    /takes the trait “\$set” for an operation/,
    /Rename/,
  ],
  [
    'properties in the page',
    CALL,
    { ...CLASSIC, mode: 'classic-web' },
    /“name” goes no further/,
    /Amplitude \(Actions\)/,
  ],
  ['a short id, Actions', { ...CALL, userId: 'ab' }, ACTIONS, /refuses the ID “ab”/, /Minimum ID Length/],
  ['a short id, Classic', { ...CALL, userId: 'ab' }, CLASSIC, /refuses the ID “ab”/, /has no setting for it/],
  [
    'an id shorter than the setting allows',
    { ...CALL, userId: 'ab' },
    { ...ACTIONS, mapping: { ...ACTIONS.mapping, min_id_length: 3 } },
    /fewer than 3 characters/,
    /Minimum ID Length/,
  ],
  [
    'nested traits',
    { ...CALL, traits: { ...CALL.traits, address: { city: 'Berlin' } } },
    ACTIONS,
    /“address”.*does not take/,
    /traits of their own/,
  ],
])('%s is doubted, with a way out', (_, call, setup, what, fix) => {
  const doubts = doubtsOn(call, setup, 'us');
  expect(doubts.map((doubt) => doubt.what).join('\n')).toMatch(what);
  expect(doubts.map((doubt) => doubt.fix).join('\n')).toMatch(fix);
});

test('a short id that the setting allows is not doubted', () => {
  const setup = { ...ACTIONS, mapping: { ...ACTIONS.mapping, min_id_length: 2 } };
  expect(doubtsOn({ ...CALL, userId: 'ab' }, setup, 'us')).toEqual([]);
});
