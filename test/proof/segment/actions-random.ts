import fc from 'fast-check';
import type { GroupMapping } from '../../../src/segment/group-mapping.ts';
import type { Mapped, PathDirective } from '../../../src/segment/mapping.ts';
import { textArbitrary } from '../../random-plans.ts';
import type { ActionsCase } from './actions-case.ts';
import { nameArbitrary, traitsArbitrary } from './random-traits.ts';

/** `.length` is a member of text and lists, and whatever is empty, 0 or false swallows the steps after it. */
const STEPS = ['.length', '.a', "['a']", '[0]', '[1].a', '.a.b'];

type Read<Kind> = (names: readonly string[]) => Kind;

/** A path to a trait of the call, or a step further. */
const traitArbitrary: fc.Arbitrary<Read<PathDirective>> = fc
  .tuple(
    fc.nat(),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...STEPS) }),
  )
  .map(([pick, step]) => (names) => ({ '@path': `$.traits.${names[pick % names.length] ?? 'none'}${step}` }));

const elsewhereArbitrary: fc.Arbitrary<Read<PathDirective>> = fc
  .oneof(
    fc.constantFrom('$.groupId', '$.userId', '$.traits', '$.none', '$.traits.toString', '$.traits.__proto__'),
    nameArbitrary.map((name) => `$.traits.${name}`),
  )
  .map((path) => () => ({ '@path': path }));

const mappedArbitrary: fc.Arbitrary<Read<Mapped>> = fc.oneof(
  { weight: 5, arbitrary: traitArbitrary },
  { weight: 1, arbitrary: elsewhereArbitrary },
  { weight: 10, arbitrary: textArbitrary.map((text) => () => text) },
  { weight: 6, arbitrary: fc.constant(() => ({ '@path': '$.groupId' })) },
  { weight: 1, arbitrary: fc.constant(() => '') },
);

const propertiesArbitrary: fc.Arbitrary<Read<GroupMapping['group_properties']>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(() => ({ '@path': '$.traits' })) },
  { weight: 1, arbitrary: traitArbitrary },
  { weight: 1, arbitrary: elsewhereArbitrary },
  {
    weight: 10,
    arbitrary: fc.array(fc.tuple(nameArbitrary, mappedArbitrary), { maxLength: 5 }).map(
      (entries): Read<Record<string, Mapped>> =>
        (names) =>
          Object.fromEntries(entries.map(([name, mapped]) => [name, mapped(names)])),
    ),
  },
);

const textOrNone = fc.oneof({ weight: 8, arbitrary: textArbitrary }, { weight: 1, arbitrary: fc.constant('') });

const idArbitrary = fc.option(textOrNone, { nil: undefined });

/** Group calls with hostile traits, and mappings that read them. */
export const actionsArbitrary: fc.Arbitrary<ActionsCase> = fc
  .record({
    userId: idArbitrary,
    anonymousId: idArbitrary,
    groupId: textOrNone,
    traits: traitsArbitrary,
    type: fc.option(mappedArbitrary, { nil: undefined, freq: 12 }),
    value: fc.option(mappedArbitrary, { nil: undefined, freq: 12 }),
    properties: fc.option(propertiesArbitrary, { nil: undefined }),
    minimum: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    region: fc.constantFrom('north_america', 'europe'),
  })
  .map(({ userId, anonymousId, groupId, traits, type, value, properties, minimum, region }) => {
    const names = Object.keys(traits);
    const mapping: Partial<GroupMapping> = {
      ...(type === undefined ? {} : { group_type: type(names) }),
      ...(value === undefined ? {} : { group_value: value(names) }),
      ...(properties === undefined ? {} : { group_properties: properties(names) }),
      ...(minimum === undefined ? {} : { min_id_length: minimum }),
    };
    const call = {
      ...(userId === undefined ? {} : { userId }),
      ...(anonymousId === undefined ? {} : { anonymousId }),
      groupId,
      traits,
    };
    return { name: JSON.stringify({ call, mapping }), call, mapping, region };
  });
