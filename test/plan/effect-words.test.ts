import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectInWords } from '../../src/plan/effect-words.ts';
import { type Effect, effectsOf } from '../../src/plan/effects.ts';
import { OPERATIONS, type Operation, type PropertyValue } from '../../src/plan/operations.ts';
import { planArbitrary } from '../random-plans.ts';

const user = { userId: 'user@example.com', deviceId: 'device-1' };

test('who belongs to what', () => {
  const words = (effect: Partial<Extract<Effect, { kind: 'user-group' }>>) =>
    effectInWords({ kind: 'user-group', user, type: 'org_id', values: ['15'], ...effect });
  expect(words({})).toBe('user@example.com belongs to org_id 15, until overwritten');
  expect(words({ type: 'sport', values: ['tennis', 'golf', 'soccer'] })).toBe(
    'user@example.com belongs to sport tennis, golf and soccer, until overwritten',
  );
  expect(words({ user: { deviceId: 'device-1' } })).toBe('Device device-1 belongs to org_id 15, until overwritten');
  expect(words({ user: {} })).toBe('The user belongs to org_id 15, until overwritten');
});

test('what an event counts for', () => {
  const effect: Effect = {
    kind: 'event-group',
    user,
    event: 'Report Created',
    type: 'sport',
    values: ['tennis', 'soccer'],
  };
  expect(effectInWords(effect)).toBe('The event Report Created counts for sport tennis and soccer');
});

const CHANGES: [Operation, PropertyValue, string][] = [
  ['$clearAll', '-', 'all properties are removed, for good'],
  ['$unset', '-', 'seats is removed'],
  ['$set', 'Acme Corp', 'seats is set to Acme Corp'],
  ['$set', '007', 'seats is set to “007”'],
  ['$set', 'true', 'seats is set to “true”'],
  ['$set', '', 'seats is set to “”'],
  ['$set', ' x ', 'seats is set to “ x ”'],
  ['$set', 7, 'seats is set to 7'],
  ['$set', [], 'seats is set to an empty list'],
  ['$set', [true, 'true', 'a b'], 'seats is set to true, “true” and a b'],
  ['$setOnce', false, 'seats is set to false, unless it was set before'],
  ['$add', 3, 'seats grows by 3'],
  ['$add', -2.5, 'seats shrinks by 2.5'],
  ['$append', 'vip', 'seats gets vip at the end'],
  ['$prepend', ['a', 'b'], 'seats gets a and b at the front'],
  ['$preInsert', 'vip', 'seats gets vip at the front, unless it is in the list already'],
  ['$postInsert', ['a', 'b'], 'seats gets a and b at the end, except what is in the list already'],
  ['$remove', ['a', 'b'], 'seats loses a and b'],
];

test.each(CHANGES)('%s %j: %s', (operation, to, words) => {
  const property = operation === '$clearAll' ? '-' : 'seats';
  const effect: Effect = { kind: 'group-property', type: 'org_id', value: '15', operation, property, to };
  expect(effectInWords(effect)).toBe(`org_id 15: ${words}`);
});

test('every operation has words', () => {
  expect(new Set(CHANGES.map(([operation]) => operation))).toEqual(new Set(OPERATIONS));
});

test('words stay short and whole, whatever the plan', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const effect of effectsOf(plan)) {
        const words = effectInWords(effect);
        expect(words.length).toBeLessThan(1000);
        expect(words.isWellFormed()).toBe(true);
      }
    }),
  );
});
