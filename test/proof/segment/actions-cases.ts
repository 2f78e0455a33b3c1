import type { GroupCall } from '../../../src/segment/group-call.ts';
import type { GroupMapping } from '../../../src/segment/group-mapping.ts';
import type { ActionsCase } from './actions-case.ts';

const TRAITS = { group_type: 'company', name: 'Acme Inc', plan: 'enterprise', employees: 42 };
const CALL: GroupCall = { userId: 'user-12345', groupId: 'acme-1', traits: TRAITS };
const MAPPING: Partial<GroupMapping> = {
  group_type: { '@path': '$.traits.group_type' },
  group_value: { '@path': '$.traits.name' },
};
const FIXED: Partial<GroupMapping> = { group_type: 'company', group_value: { '@path': '$.groupId' } };
const BOTH = ['identify', 'groupidentify'];
const NOTHING: string[] = [];

function row(name: string, posts: string[], more: Partial<ActionsCase> = {}): ActionsCase {
  return { name, call: CALL, mapping: MAPPING, posts, ...more };
}

function traits(more: Record<string, unknown>): Pick<ActionsCase, 'call'> {
  return { call: { ...CALL, traits: { ...TRAITS, ...more } } };
}

/** The run of the reference, and every row of its table "What came out" for Amplitude (Actions). */
export const ACTIONS_CASES: readonly ActionsCase[] = [
  row('the run of the reference', BOTH),
  row('the same, in the EU', BOTH, { region: 'europe' }),
  row('default mapping only', NOTHING, { mapping: {} }),
  row('trait for type missing in the event', NOTHING, { call: { ...CALL, traits: { name: 'Acme Inc' } } }),
  row('empty group id mapped to the value', NOTHING, { call: { ...CALL, groupId: '' }, mapping: FIXED }),
  row('group value is a number', BOTH, traits({ name: 7 })),
  row('type is an array', NOTHING, traits({ group_type: ['a', 'b'] })),
  row('value is an array', NOTHING, traits({ name: ['a', 'b'] })),
  row('only anonymousId', BOTH, { call: { anonymousId: 'anon-1', groupId: 'acme-1', traits: TRAITS } }),
  row('userId is null', BOTH, {
    call: { anonymousId: 'anon-1', groupId: 'acme-1', traits: TRAITS },
    more: { userId: null },
  }),
  row('no ids at all', ['groupidentify'], { call: { groupId: 'acme-1', traits: TRAITS } }),
  row('no timestamp', BOTH, { more: { timestamp: undefined } }),
  row('/identify answers 400', ['identify'], { refused: ['/identify'] }),
  row('/groupidentify answers 400', BOTH, { refused: ['/groupidentify'] }),
  row('traits hold $set next to plain keys, null and nested objects', BOTH, {
    ...traits({ $set: { a: 1 }, $unset: { b: '-' }, gone: null, deep: { er: [{ x: null }] } }),
  }),
  row('empty traits', BOTH, { call: { ...CALL, traits: {} }, mapping: FIXED }),
  row('Minimum ID Length', BOTH, { mapping: { ...MAPPING, min_id_length: 1 } }),
  row('Minimum ID Length of 0', BOTH, { mapping: { ...MAPPING, min_id_length: 0 } }),
  row('fixed text as type, group id as value', BOTH, { mapping: FIXED }),
  row('group properties as an explicit object', BOTH, {
    mapping: { ...MAPPING, group_properties: { plan: { '@path': '$.traits.plan' }, gone: { '@path': '$.traits.no' } } },
  }),
];
