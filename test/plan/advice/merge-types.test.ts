import { expect, test } from 'vitest';
import { mergeTypes } from '../../../src/plan/advice/merge-types.ts';
import type { PropertyOperation } from '../../../src/plan/operations.ts';
import { SOUND } from './plans.ts';

const CLEAR: PropertyOperation = { operation: '$clearAll', property: '-', value: '-' };

function set(property: string, value: string): PropertyOperation {
  return { operation: '$set', property, value };
}

function group(type: string, value: string, ...operations: PropertyOperation[]) {
  return { type, value, operations };
}

test('values come together, each once, where the type was first', () => {
  const groups = [
    { type: 'Org ID', values: ['a', 'b'] },
    { type: 'team', values: ['x'] },
    { type: 'org_id', values: ['b', 'c'] },
  ];
  expect(mergeTypes({ ...SOUND, groups }, 'Org ID', 'org_id').groups).toEqual([
    { type: 'org_id', values: ['a', 'b', 'c'] },
    { type: 'team', values: ['x'] },
  ]);
});

test('of two changes to a property the first stays', () => {
  const groupProperties = [
    group('org_id', 'a', set('plan', 'free')),
    group('Org ID', 'b', set('plan', 'paid')),
    group('Org ID', 'a', set('plan', 'paid'), set('owner', 'Zoë')),
  ];
  expect(mergeTypes({ ...SOUND, groupProperties }, 'Org ID', 'org_id').groupProperties).toEqual([
    group('org_id', 'a', set('plan', 'free'), set('owner', 'Zoë')),
    group('org_id', 'b', set('plan', 'paid')),
  ]);
});

test('$clearAll gives way to other changes, and stays where there are none', () => {
  const merged = (one: PropertyOperation, other: PropertyOperation) =>
    mergeTypes(
      { ...SOUND, groupProperties: [group('org_id', 'a', one), group('Org ID', 'a', other)] },
      'Org ID',
      'org_id',
    ).groupProperties;
  expect(merged(CLEAR, set('plan', 'free'))).toEqual([group('org_id', 'a', set('plan', 'free'))]);
  expect(merged(set('plan', 'free'), CLEAR)).toEqual([group('org_id', 'a', set('plan', 'free'))]);
  expect(merged(CLEAR, CLEAR)).toEqual([group('org_id', 'a', CLEAR)]);
});
