import fc from 'fast-check';
import { textArbitrary } from '../../random-plans.ts';
import { type ClassicWebCase, isLeftOut } from './classic-web-case.ts';
import { jsonArbitrary, nameArbitrary, traitsArbitrary } from './random-traits.ts';

const idArbitrary = fc.option(textArbitrary, { nil: undefined });

const settingArbitrary = fc.oneof(
  { weight: 4, arbitrary: nameArbitrary },
  { weight: 1, arbitrary: fc.constantFrom('', 'id', 'constructor', '__proto__') },
);

/** Most often text, since nothing else is a group type. */
const typeArbitrary = fc.oneof({ weight: 3, arbitrary: nameArbitrary }, { weight: 1, arbitrary: jsonArbitrary });

/** Group calls with hostile traits, most often with those that the settings name. */
export const classicWebArbitrary: fc.Arbitrary<ClassicWebCase> = fc
  .record({
    userId: idArbitrary,
    anonymousId: idArbitrary,
    groupId: fc.oneof({ weight: 5, arbitrary: textArbitrary }, { weight: 1, arbitrary: fc.constant('') }),
    traits: traitsArbitrary,
    groupTypeTrait: settingArbitrary,
    groupValueTrait: settingArbitrary,
    type: fc.option(typeArbitrary, { nil: undefined }),
    value: fc.option(jsonArbitrary, { nil: undefined }),
    preferAnonymousIdForDeviceId: fc.boolean(),
  })
  .map(({ userId, anonymousId, groupId, type, value, traits, ...settings }) => {
    const call = {
      ...(userId === undefined ? {} : { userId }),
      ...(anonymousId === undefined ? {} : { anonymousId }),
      groupId,
      traits: Object.fromEntries([
        ...Object.entries(traits),
        ...(type === undefined ? [] : [[settings.groupTypeTrait, type]]),
        ...(value === undefined ? [] : [[settings.groupValueTrait, value]]),
      ]),
    };
    return { name: JSON.stringify({ call, settings }), call, settings };
  })
  .filter((one) => !isLeftOut(one));
