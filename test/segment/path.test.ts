import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReachable, traitPath, valueAt } from '../../src/segment/path.ts';
import { textArbitrary } from '../random-plans.ts';

/** mapping-kit and `get` of Segment's actions-core 3.170.0. */
describe('paths as Segment’s mappings read them', () => {
  const call = {
    userId: 'u',
    groupId: 'g',
    traits: {
      plain: 1,
      'with space': 2,
      'a.b': 3,
      "it's": 4,
      a: { b: 5 },
      list: ['x', 'y'],
      'k[z]': 6,
      zero: 0,
      gone: null,
    },
  };
  test.each([
    ['$.groupId', 'g'],
    ['$.userId', 'u'],
    ['$.traits', call.traits],
    ['$.traits.plain', 1],
    ['$.traits.with space', 2],
    ['$.traits.a.b', 5],
    ["$.traits.a['b']", 5],
    ['$.traits.list[1]', 'y'],
    ['$.traits.k[z]', 6],
    ["$.traits.it's", undefined],
    ['$.traits.none', undefined],
    ['$.traits.plain.more', undefined],
    ['$.traits.plain.toString.length', 1],
    ['$.traits.list.length', 2],
    ['$.groupId.length', 1],
    ['$.traits.none.more', undefined],
    ['$.traits.zero.more', 0],
    ['$.traits.gone.more', null],
  ])('%s', (path, found) => {
    expect(valueAt(call, path)).toEqual(found);
  });

  test.each(['a.b', "it's", 'say "hi"', 'list[0]', '.', "'"])('%s is out of reach as a name', (name) => {
    expect(isReachable(name)).toBe(false);
  });

  test('a reachable name finds its trait', () => {
    fc.assert(
      fc.property(textArbitrary, (name) => {
        fc.pre(isReachable(name));
        const traits = Object.fromEntries([[name, 'found']]);
        expect(valueAt({ groupId: 'g', traits }, traitPath(name))).toBe('found');
      }),
    );
  });
});
