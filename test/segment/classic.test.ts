import { describe, expect, test } from 'vitest';
import type { ClassicSettings } from '../../src/segment/classic.ts';
import { deliverClassicCloud } from '../../src/segment/classic-cloud.ts';
import { deliverClassicWeb } from '../../src/segment/classic-web.ts';
import type { GroupCall } from '../../src/segment/group-call.ts';

const SETTINGS: ClassicSettings = {
  groupTypeTrait: 'group_type',
  groupValueTrait: 'group_value',
  preferAnonymousIdForDeviceId: false,
};
const CALL: GroupCall = {
  userId: 'user-12345',
  anonymousId: 'anon-12345',
  groupId: 'g-1',
  traits: { group_type: 'company', group_value: 'acme', plan: 'pro' },
};
const FALLBACK = '[Segment] Group';

function setGroup(
  type: string,
  value: string | string[],
  user: object = { user_id: 'user-12345' },
  property: unknown = value,
) {
  const groups = { [type]: value };
  return [
    {
      endpoint: 'httpapi',
      events: [{ ...user, event_type: '$identify', groups, user_properties: { $set: { [type]: property } } }],
    },
  ];
}

function traits(more: Record<string, unknown>): Partial<GroupCall> {
  return { traits: { ...CALL.traits, ...more } };
}

interface Case {
  row: string;
  settings?: Partial<ClassicSettings>;
  call?: Partial<GroupCall>;
  calls: unknown[];
  fallback?: true;
}

/** segment.md §4, "Web device mode". */
const WEB: Case[] = [
  { row: 'both set, both traits present; no group properties', calls: setGroup('company', 'acme') },
  {
    row: 'neither set',
    settings: { groupTypeTrait: '', groupValueTrait: '' },
    calls: setGroup(FALLBACK, 'g-1'),
    fallback: true,
  },
  { row: 'only the type set', settings: { groupValueTrait: '' }, calls: setGroup(FALLBACK, 'g-1'), fallback: true },
  { row: 'only the value set', settings: { groupTypeTrait: '' }, calls: setGroup(FALLBACK, 'g-1'), fallback: true },
  {
    row: 'both set, one trait absent from the call',
    call: { traits: { group_type: 'company' } },
    calls: setGroup(FALLBACK, 'g-1'),
    fallback: true,
  },
  { row: 'value trait is 0', call: traits({ group_value: 0 }), calls: setGroup(FALLBACK, 'g-1'), fallback: true },
  { row: 'value trait is empty', call: traits({ group_value: '' }), calls: setGroup(FALLBACK, 'g-1'), fallback: true },
  {
    row: 'value trait is false',
    call: traits({ group_value: false }),
    calls: setGroup(FALLBACK, 'g-1'),
    fallback: true,
  },
  {
    row: 'value trait is a list: user in several groups',
    call: traits({ group_value: ['tennis', 'soccer'] }),
    calls: setGroup('company', ['tennis', 'soccer']),
  },
  {
    row: 'value trait set to id: the group id, though the caller sent no such trait',
    settings: { groupValueTrait: 'id' },
    calls: setGroup('company', 'g-1'),
  },
  {
    row: 'id is the group id, whatever trait of that name was sent',
    settings: { groupValueTrait: 'id' },
    call: traits({ id: 'other' }),
    calls: setGroup('company', 'g-1'),
  },
  { row: 'empty group id and fallback needed', call: { groupId: '', traits: {} }, calls: [], fallback: true },
  {
    row: 'a trait named "name" plays no role on web',
    call: { traits: { name: 'Acme' } },
    calls: setGroup(FALLBACK, 'g-1'),
    fallback: true,
  },
  {
    row: 'Prefer Anonymous ID for Device ID',
    settings: { preferAnonymousIdForDeviceId: true },
    calls: setGroup('company', 'acme', { user_id: 'user-12345', device_id: 'anon-12345' }),
  },
  {
    row: 'a number is text as a group, and stays a number as a user property',
    call: traits({ group_value: 7 }),
    calls: setGroup('company', '7', { user_id: 'user-12345' }, 7),
  },
  {
    row: 'lists in a list are lost; objects are lost as groups only',
    call: traits({ group_value: ['a', ['b'], null, 1, { c: null, d: [[2], 3] }] }),
    calls: setGroup('company', ['a', '1'], { user_id: 'user-12345' }, ['a', null, 1, { d: [3] }]),
  },
  {
    row: 'an object as value: no group, and a user property all the same',
    call: traits({ group_value: { a: 1 } }),
    calls: [
      {
        endpoint: 'httpapi',
        events: [
          {
            user_id: 'user-12345',
            event_type: '$identify',
            groups: {},
            user_properties: { $set: { company: { a: 1 } } },
          },
        ],
      },
    ],
    fallback: true,
  },
  {
    row: 'a trait setting that a prototype has: neither the trait nor the fallback',
    settings: { groupTypeTrait: 'constructor' },
    calls: [],
    fallback: true,
  },
  {
    row: 'a trait named hasOwnProperty: Segment’s library fails',
    call: traits({ hasOwnProperty: 1 }),
    calls: [],
    fallback: true,
  },
  { row: 'a trait named valueOf, at any depth', call: traits({ plan: [{ valueOf: 1 }] }), calls: [], fallback: true },
  { row: 'an empty valueOf does no harm', call: traits({ valueOf: 0 }), calls: setGroup('company', 'acme') },
  { row: 'the SDK fails on a type named valueOf', call: traits({ group_type: 'valueOf' }), calls: [], fallback: true },
  { row: 'the SDK loses a type named __proto__', call: traits({ group_type: '__proto__' }), calls: [], fallback: true },
];

const USER = { user_id: 'user-12345', device_id: 'anon-12345' };
function identify(groups: object) {
  return { endpoint: 'identify', identification: [{ ...USER, groups, user_properties: groups }] };
}

/** segment.md §4, "Cloud mode". */
const CLOUD: Case[] = [
  {
    row: 'all traits are group properties, those of type and value too',
    calls: [
      identify({ company: 'acme' }),
      {
        endpoint: 'groupidentify',
        identification: [{ group_type: 'company', group_value: 'acme', group_properties: CALL.traits }],
      },
    ],
  },
  {
    row: 'a missing setting: [Segment] Group, and no properties',
    settings: { groupTypeTrait: '' },
    calls: [identify({ [FALLBACK]: 'g-1' })],
    fallback: true,
  },
  {
    row: 'a missing trait: [Segment] Group, and no properties',
    call: { traits: { group_value: 'acme', plan: 'pro' } },
    calls: [identify({ [FALLBACK]: 'g-1' })],
    fallback: true,
  },
];

describe.each([
  { mode: 'web device mode', deliver: deliverClassicWeb, cases: WEB },
  { mode: 'cloud mode', deliver: deliverClassicCloud, cases: CLOUD },
])('Amplitude (Classic), $mode: segment.md §4', ({ deliver, cases }) => {
  test.each(cases)('$row', ({ settings, call, calls, fallback }) => {
    const delivery = deliver({ ...CALL, ...call }, { ...SETTINGS, ...settings });
    expect(delivery.calls).toEqual(calls);
    expect(delivery.problems).toHaveLength(fallback ? 1 : 0);
  });
});
