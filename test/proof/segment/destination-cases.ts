import fc from 'fast-check';
import type { GroupMapping, Mapped } from '../../../src/segment/actions.ts';
import type { ClassicSettings } from '../../../src/segment/classic.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import { traitPath } from '../../../src/segment/path.ts';
import { HOSTILE, textArbitrary } from '../../random-plans.ts';

const SEED = 20_240_701;
const RANDOM = 300;

/** A case for the Actions destination. */
export interface ActionsCase {
  name: string;
  call: GroupCall;
  mapping: GroupMapping;
}

/** A case for Classic in the page. */
export interface ClassicCase {
  name: string;
  call: GroupCall;
  settings: ClassicSettings;
}

const TRAITS = { group_type: 'company', name: 'Acme Inc', plan: 'enterprise', employees: 42 };
const CALL: GroupCall = { userId: 'user-12345', groupId: 'acme-1', traits: TRAITS };
const ALL = { '@path': '$.traits' };
const TYPE = { '@path': '$.traits.group_type' };
const VALUE = { '@path': '$.traits.name' };
const MAPPING: GroupMapping = { group_type: TYPE, group_value: VALUE, group_properties: ALL };

function withTraits(traits: Record<string, unknown>): GroupCall {
  return { ...CALL, traits: { ...TRAITS, ...traits } };
}

/** The rows of the reference's table for Actions. */
const ACTIONS: Record<string, [GroupCall, GroupMapping]> = {
  'type and value from traits': [CALL, MAPPING],
  'default mapping only': [CALL, { group_properties: ALL }],
  'trait for the type missing': [{ ...CALL, traits: { name: 'Acme' } }, MAPPING],
  'empty group id as value': [
    { ...CALL, groupId: '' },
    { ...MAPPING, group_value: { '@path': '$.groupId' } },
  ],
  'a number as value': [withTraits({ name: 7 }), MAPPING],
  'a list as type': [withTraits({ group_type: ['a', 'b'] }), MAPPING],
  'a list as value': [withTraits({ name: ['a', 'b'] }), MAPPING],
  'a list of one as value': [withTraits({ name: ['a'] }), MAPPING],
  'an object as value': [withTraits({ name: { a: 1 } }), MAPPING],
  'anonymous id only': [{ anonymousId: 'anon-12345', groupId: 'acme-1', traits: TRAITS }, MAPPING],
  'both ids': [{ ...CALL, anonymousId: 'anon-12345' }, MAPPING],
  'no ids': [{ groupId: 'acme-1', traits: TRAITS }, MAPPING],
  'operations among traits': [withTraits({ $set: { a: 1 } }), MAPPING],
  'null and nested traits': [withTraits({ gone: null, address: { city: 'Berlin', zip: [1, [2]] } }), MAPPING],
  'no traits': [
    { ...CALL, traits: {} },
    { ...MAPPING, group_type: 'company', group_value: { '@path': '$.groupId' } },
  ],
  'minimum id length': [CALL, { ...MAPPING, min_id_length: 1 }],
  'minimum id length of nought': [CALL, { ...MAPPING, min_id_length: 0 }],
  'listed properties': [
    CALL,
    { ...MAPPING, group_properties: { plan: { '@path': '$.traits.plan' }, source: 'wizard' } },
  ],
  'listed properties that are missing': [
    CALL,
    { ...MAPPING, group_properties: { seats: { '@path': '$.traits.seats' } } },
  ],
  'no listed properties': [CALL, { ...MAPPING, group_properties: {} }],
};

const SETTINGS: ClassicSettings = {
  groupTypeTrait: 'group_type',
  groupValueTrait: 'name',
  preferAnonymousIdForDeviceId: false,
};

/** The rows of the reference's table for Classic in the page. */
const CLASSIC: Record<string, [GroupCall, Partial<ClassicSettings>]> = {
  'both traits': [CALL, {}],
  'no setting': [CALL, { groupTypeTrait: '', groupValueTrait: '' }],
  'the type’s setting only': [CALL, { groupValueTrait: '' }],
  'the value’s setting only': [CALL, { groupTypeTrait: '' }],
  'one trait absent': [{ ...CALL, traits: { name: 'Acme' } }, {}],
  'nought as value': [withTraits({ name: 0 }), {}],
  'empty text as value': [withTraits({ name: '' }), {}],
  'false as value': [withTraits({ name: false }), {}],
  'true as value': [withTraits({ name: true }), {}],
  'a number as value': [withTraits({ name: 7 }), {}],
  'a list as value': [withTraits({ name: ['a', 'b'] }), {}],
  'a list of several kinds as value': [withTraits({ name: ['a', 1, null, { b: 1 }, ['c']] }), {}],
  'an object as value': [withTraits({ name: { a: 1 } }), {}],
  'an empty list as value': [withTraits({ name: [] }), {}],
  'the group id as value': [CALL, { groupValueTrait: 'id' }],
  'the group id as type': [CALL, { groupTypeTrait: 'id' }],
  'no group id, and no traits': [{ ...CALL, groupId: '', traits: {} }, {}],
  'no group id, and both traits': [{ ...CALL, groupId: '' }, {}],
  'anonymous id preferred': [{ ...CALL, anonymousId: 'anon-12345' }, { preferAnonymousIdForDeviceId: true }],
};

const NAMES = fc.constantFrom('group_type', 'group_id', 'id', 'name', '$set', ...HOSTILE);

const plain = fc.oneof(textArbitrary, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(''));

const traitArbitrary = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(NAMES, plain, { maxKeys: 2 }) },
);

const callArbitrary: fc.Arbitrary<GroupCall> = fc.record(
  {
    userId: textArbitrary,
    anonymousId: textArbitrary,
    groupId: fc.oneof(textArbitrary, fc.constant('')),
    traits: fc.dictionary(NAMES, traitArbitrary, { maxKeys: 6 }).map((traits) => ({ ...traits })),
  },
  { requiredKeys: ['groupId', 'traits'] },
);

const mappedArbitrary: fc.Arbitrary<Mapped> = fc.oneof(
  NAMES.map((name) => ({ '@path': traitPath(name) })),
  fc.constantFrom({ '@path': '$.groupId' }, { '@path': '$.userId' }, { '@path': '$.traits.name.a' }),
  textArbitrary,
);

const mappingArbitrary: fc.Arbitrary<GroupMapping> = fc.record(
  {
    group_type: mappedArbitrary,
    group_value: mappedArbitrary,
    group_properties: fc.oneof(fc.constant(ALL), fc.dictionary(NAMES, mappedArbitrary, { maxKeys: 3 })),
    min_id_length: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ['group_properties'] },
);

/** Every case for Actions: the reference's, and random ones. */
export function actionsCases(): ActionsCase[] {
  const random = fc.sample(fc.tuple(callArbitrary, mappingArbitrary), { numRuns: RANDOM, seed: SEED });
  return [
    ...Object.entries(ACTIONS).map(([name, [call, mapping]]) => ({ name, call, mapping })),
    ...random.map(([call, mapping], index) => ({ name: `random ${index + 1}`, call, mapping })),
  ];
}

/** A trait of this name and without a value makes Segment's code in the page throw; nobody sends one. */
function isUsual(value: unknown): boolean {
  return !JSON.stringify(value).includes('"__proto__":null');
}

/** Every case for Classic in the page. */
export function classicCases(): ClassicCase[] {
  // A setting named like a member of every object finds that member, which no trait is.
  const own = NAMES.filter((each) => !(each in Object.prototype));
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('group_type', 'name', 'id') },
    { weight: 1, arbitrary: own },
  );
  const random = fc.sample(fc.tuple(callArbitrary.filter(isUsual), name, name, fc.boolean()), {
    numRuns: RANDOM,
    seed: SEED,
  });
  return [
    ...Object.entries(CLASSIC).map(([title, [call, more]]) => ({
      name: title,
      call,
      settings: { ...SETTINGS, ...more },
    })),
    ...random.map(([call, groupTypeTrait, groupValueTrait, preferAnonymousIdForDeviceId], index) => ({
      name: `random ${index + 1}`,
      call,
      settings: { groupTypeTrait, groupValueTrait, preferAnonymousIdForDeviceId },
    })),
  ];
}
