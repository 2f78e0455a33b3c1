import { describe, expect, test } from 'vitest';
import { deliverActions } from '../../src/segment/actions.ts';
import type { GroupCall } from '../../src/segment/group-call.ts';
import { type GroupMapping, mappingOf } from '../../src/segment/group-mapping.ts';
import { EXAMPLE } from '../example-plan.ts';

const CALL: GroupCall = {
  userId: 'user-12345',
  groupId: 'acme-1',
  traits: { group_type: 'company', name: 'Acme Inc', plan: 'enterprise', employees: 42 },
};
/** Segment's own default for Group Properties, with the two required fields filled in. */
const MAPPING: GroupMapping = {
  group_type: { '@path': '$.traits.group_type' },
  group_value: { '@path': '$.traits.name' },
  group_properties: { '@path': '$.traits' },
};
const COMPANY = { company: 'Acme Inc' };
const IDENTIFY = {
  endpoint: 'identify',
  identification: [{ user_id: 'user-12345', groups: COMPANY, user_properties: COMPANY, library: 'segment' }],
};

function groupIdentify(group_properties: object, group_type = 'company', group_value = 'Acme Inc') {
  return {
    endpoint: 'groupidentify',
    identification: [{ group_type, group_value, group_properties, library: 'segment' }],
  };
}

interface Case {
  row: string;
  call?: Partial<GroupCall>;
  mapping?: Partial<GroupMapping>;
  calls: unknown[];
  problem?: string;
}

const withoutUser = { userId: undefined } as unknown as Partial<GroupCall>;

/** segment.md §5, "Requests sent" and "What came out, run for real". */
const CASES: Case[] = [
  {
    row: 'the run of the reference: /identify, then /groupidentify with all traits',
    calls: [IDENTIFY, groupIdentify(CALL.traits)],
  },
  {
    row: 'default mapping only: both required fields missing, nothing sent',
    mapping: { group_type: undefined as never, group_value: undefined as never },
    calls: [],
    problem: 'Group Type is missing',
  },
  {
    row: 'trait for the type missing in the event: nothing sent, no [Segment] Group fallback',
    call: { traits: { name: 'Acme Inc' } },
    calls: [],
    problem: 'Group Type is missing',
  },
  {
    row: 'empty group id mapped to the value counts as missing',
    call: { groupId: '' },
    mapping: { group_value: { '@path': '$.groupId' } },
    calls: [],
    problem: 'Group Value is missing',
  },
  {
    row: 'a number as value becomes text in both requests; the trait stays a number',
    call: { traits: { group_type: 'company', name: 7 } },
    calls: [
      {
        ...IDENTIFY,
        identification: [
          { ...IDENTIFY.identification[0], groups: { company: '7' }, user_properties: { company: '7' } },
        ],
      },
      groupIdentify({ group_type: 'company', name: 7 }, 'company', '7'),
    ],
  },
  {
    row: 'a list as type',
    call: { traits: { group_type: ['a', 'b'], name: 'x' } },
    calls: [],
    problem: 'Group Type must be a string but it was an array',
  },
  {
    row: 'a list as value: several groups in one call are impossible',
    call: { traits: { group_type: 'company', name: ['a', 'b'] } },
    calls: [],
    problem: 'Group Value must be a string but it was an array',
  },
  {
    row: 'only an anonymous id: /identify with the device id alone',
    call: { ...withoutUser, anonymousId: 'anon-1' },
    calls: [
      {
        ...IDENTIFY,
        identification: [{ device_id: 'anon-1', groups: COMPANY, user_properties: COMPANY, library: 'segment' }],
      },
      groupIdentify(CALL.traits),
    ],
  },
  { row: 'no ids at all: only /groupidentify', call: withoutUser, calls: [groupIdentify(CALL.traits)] },
  {
    row: 'traits that hold operations next to plain keys pass unchanged, with null and nested objects',
    call: { traits: { group_type: 'company', name: 'Acme Inc', $set: { a: 1 }, gone: null } },
    calls: [IDENTIFY, groupIdentify({ group_type: 'company', name: 'Acme Inc', $set: { a: 1 }, gone: null })],
  },
  {
    row: 'empty traits: group_properties is {}',
    call: { traits: {} },
    mapping: { group_type: 'company', group_value: 'Acme Inc' },
    calls: [IDENTIFY, groupIdentify({})],
  },
  {
    row: 'Minimum ID Length goes into both requests',
    mapping: { min_id_length: 1 },
    calls: [
      { ...IDENTIFY, minIdLength: 1 },
      { ...groupIdentify(CALL.traits), minIdLength: 1 },
    ],
  },
  {
    row: 'an explicit object keeps the traits of type and value out; a missing trait is left out',
    mapping: { group_properties: { plan: { '@path': '$.traits.plan' }, seats: { '@path': '$.traits.seats' } } },
    calls: [IDENTIFY, groupIdentify({ plan: 'enterprise' })],
  },
  {
    row: 'fixed text as group type, group id as value',
    mapping: { group_type: 'company', group_value: { '@path': '$.groupId' } },
    calls: [
      {
        ...IDENTIFY,
        identification: [
          { ...IDENTIFY.identification[0], groups: { company: 'acme-1' }, user_properties: { company: 'acme-1' } },
        ],
      },
      groupIdentify(CALL.traits, 'company', 'acme-1'),
    ],
  },
  {
    row: 'a list of one empty text, or of null, is text; empty text alone is missing',
    call: { traits: { group_type: ['company'], name: [null] } },
    mapping: { group_properties: {} },
    calls: [
      {
        ...IDENTIFY,
        identification: [{ ...IDENTIFY.identification[0], groups: { company: '' }, user_properties: { company: '' } }],
      },
      groupIdentify({}, 'company', ''),
    ],
  },
  {
    row: 'a member of a prototype is found, and is a function',
    mapping: { group_value: { '@path': '$.traits.toString' } },
    calls: [],
    problem: 'Group Value must be a string but it was a function',
  },
  {
    row: '__proto__ is lost at every depth',
    call: {
      traits: JSON.parse('{"group_type":"company","name":"Acme Inc","a":[{"__proto__":{"b":1},"c":2}],"__proto__":3}'),
    },
    calls: [IDENTIFY, groupIdentify({ group_type: 'company', name: 'Acme Inc', a: [{ c: 2 }] })],
  },
  {
    row: 'a property named @path is a directive too',
    mapping: { group_properties: { '@path': { '@path': '$.traits.plan' } } },
    calls: [],
    problem: 'begins with @',
  },
  {
    row: 'a property that begins with @ is a directive to the mapping, and breaks it',
    mapping: { group_properties: { '@file': { '@path': '$.traits.plan' } } },
    calls: [],
    problem: 'begins with @',
  },
];

describe('Amplitude (Actions), Group Identify User: segment.md §5', () => {
  test.each(CASES)('$row', ({ call, mapping, calls, problem }) => {
    const delivery = deliverActions({ ...CALL, ...call }, { ...MAPPING, ...mapping });
    expect(delivery.calls).toEqual(calls);
    if (problem === undefined) expect(delivery.problems).toEqual([]);
    else expect(delivery.problems.join()).toContain(problem);
  });

  test('a prototype’s member is no trait', () => {
    const mapping = { ...MAPPING, group_properties: { constructor: { '@path': '$.traits.constructor' } } };
    expect(deliverActions(CALL, mapping).calls[1]).toEqual(groupIdentify({}));
  });

  test('the mapping for a plan names both traits, and only the properties of the plan', () => {
    expect(mappingOf({ ...EXAMPLE, minIdLength: 1 })).toEqual({
      group_type: { '@path': '$.traits.group_type' },
      group_value: { '@path': '$.traits.group_value' },
      group_properties: { name: { '@path': '$.traits.name' }, seats: { '@path': '$.traits.seats' } },
      min_id_length: 1,
    });
  });
});
