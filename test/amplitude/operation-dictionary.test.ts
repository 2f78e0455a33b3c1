import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryOf, isMixed, isOperation, operationsIn } from '../../src/amplitude/operation-dictionary.ts';
import { OPERATIONS, type PropertyOperation } from '../../src/plan/operations.ts';
import { planArbitrary } from '../random-plans.ts';

/** Operations in the order of application; within one operation, the order given. */
function inOrder(operations: readonly PropertyOperation[]): PropertyOperation[] {
  return OPERATIONS.flatMap((name) => operations.filter(({ operation }) => operation === name));
}

test('operations written as a dictionary are read back, after a trip through JSON too', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const { operations } of plan.groupProperties) {
        const dictionary = dictionaryOf(operations);
        const sorted = (list: PropertyOperation[]) => list.map((operation) => JSON.stringify(operation)).sort();
        expect(sorted(operationsIn(dictionary))).toEqual(sorted(operations));
        expect(operationsIn(JSON.parse(JSON.stringify(dictionary)))).toEqual(operationsIn(dictionary));
        expect(isMixed(dictionary)).toBe(false);
        expect(Object.keys(dictionary).every(isOperation)).toBe(true);
      }
    }),
  );
});

test('the wire forms', () => {
  const operations: PropertyOperation[] = [
    { operation: '$add', property: 'seats', value: 3 },
    { operation: '$set', property: 'name', value: 'Acme' },
    { operation: '$set', property: '__proto__', value: ['x'] },
    { operation: '$unset', property: 'plan', value: '-' },
  ];
  expect(JSON.stringify(dictionaryOf(operations))).toBe(
    '{"$add":{"seats":3},"$set":{"name":"Acme","__proto__":["x"]},"$unset":{"plan":"-"}}',
  );
  expect(dictionaryOf([{ operation: '$clearAll', property: '-', value: '-' }])).toEqual({ $clearAll: '-' });
  expect(dictionaryOf([])).toEqual({});
});

test('operations are read in the order Amplitude applies them, whatever their order in the JSON', () => {
  const all = OPERATIONS.filter((operation) => operation !== '$clearAll').map(
    (operation): PropertyOperation => ({
      operation,
      property: `p${operation}`,
      value: operation === '$unset' ? '-' : 1,
    }),
  );
  expect(operationsIn(dictionaryOf(all.toReversed()))).toEqual(inOrder(all));
});

test('bare keys are set; `__proto__` and names of methods are names', () => {
  expect(operationsIn(JSON.parse('{"__proto__":1,"constructor":"x","$unknown":true}'))).toEqual([
    { operation: '$set', property: '__proto__', value: 1 },
    { operation: '$set', property: 'constructor', value: 'x' },
    { operation: '$set', property: '$unknown', value: true },
  ]);
});

test('what $unset and $clearAll are told does not matter', () => {
  expect(operationsIn({ $unset: { a: 7 }, $clearAll: { b: 1 } })).toEqual([
    { operation: '$clearAll', property: '-', value: '-' },
    { operation: '$unset', property: 'a', value: '-' },
  ]);
});

test.each([
  [{ $set: {}, name: 'x' }, true],
  [{ name: 'x', $clearAll: '-' }, true],
  [{ $set: {}, $add: {} }, false],
  [{ name: 'x', $sett: 1 }, false],
  [{}, false],
])('%j mixed: %s', (dictionary, mixed) => {
  expect(isMixed(dictionary)).toBe(mixed);
});

test('nonsense has no operations and throws nothing', () => {
  for (const nonsense of [null, undefined, 'text', 7, [], [{ $set: { a: 1 } }], { $set: 'x', $add: [1], $unset: null }])
    expect(operationsIn(nonsense)).toEqual([]);
  fc.assert(fc.property(fc.anything(), (anything) => void operationsIn(anything)));
});
