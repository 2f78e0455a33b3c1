import { expect, test } from 'vitest';
import { effectsOf } from '../../src/plan/effects.ts';
import { EXAMPLE } from '../example-plan.ts';

const PROPERTIES = [
  { kind: 'group-property', type: 'org_id', value: '15', operation: '$set', property: 'name', to: 'Acme Corp' },
  { kind: 'group-property', type: 'org_id', value: '15', operation: '$add', property: 'seats', to: 3 },
];
const user = EXAMPLE.user;

test('user-level groups', () => {
  expect(effectsOf(EXAMPLE)).toEqual([
    { kind: 'user-group', user, type: 'org_id', values: ['15'] },
    { kind: 'user-group', user, type: 'sport', values: ['tennis', 'soccer'] },
    ...PROPERTIES,
  ]);
});

test('event-level groups', () => {
  const event = 'Report Created';
  expect(effectsOf({ ...EXAMPLE, membership: 'event' })).toEqual([
    { kind: 'event-group', user, event, type: 'org_id', values: ['15'] },
    { kind: 'event-group', user, event, type: 'sport', values: ['tennis', 'soccer'] },
    ...PROPERTIES,
  ]);
});

test('properties alone', () => {
  expect(effectsOf({ ...EXAMPLE, groups: [], membership: 'event', user: {} })).toEqual(PROPERTIES);
});
