import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { type Effect, effectsOf } from '../../src/plan/effects.ts';
import type { UserRef } from '../../src/plan/plan.ts';
import { planArbitrary } from '../random-plans.ts';

const NONE = { missing: [], unexpected: [] };
const user = { userId: 'user@example.com' };

function joined(who: UserRef, type = 'org_id', ...values: string[]): Effect {
  return { kind: 'user-group', user: who, type, values: values.length === 0 ? ['15'] : values };
}

function set(property: string, to: Extract<Effect, { kind: 'group-property' }>['to']): Effect {
  return { kind: 'group-property', type: 'org_id', value: '15', operation: '$set', property, to };
}

test('order means nothing, neither of effects nor of values', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const effects = effectsOf(plan);
      const turned = effects
        .map((effect): Effect => ('values' in effect ? { ...effect, values: effect.values.toReversed() } : effect))
        .toReversed();
      expect(compareEffects(effects, turned, plan.user)).toEqual(NONE);
    }),
  );
});

test('what did not come is missing, what came unasked is unexpected, and twice is not once', () => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(), (plan, at) => {
      const effects = effectsOf(plan);
      const one = effects[at % effects.length];
      const others = effects.filter((effect) => effect !== one);
      expect(compareEffects(effects, others, plan.user)).toEqual({ missing: [one], unexpected: [] });
      expect(
        compareEffects(
          effects,
          [...effects, one ?? effects[0]].flatMap((effect) => effect ?? []),
          plan.user,
        ),
      ).toEqual({
        missing: [],
        unexpected: [one],
      });
    }),
  );
});

test('a device id that nobody planned may be anything', () => {
  expect(compareEffects([joined(user)], [joined({ ...user, deviceId: 'made up' })], user)).toEqual(NONE);
});

test('a user id that nobody planned may be anything beside a planned device id', () => {
  const device = { deviceId: 'device' };
  expect(compareEffects([joined(device)], [joined({ ...device, userId: 'somebody' })], device)).toEqual(NONE);
});

test.each<[name: string, planned: UserRef, came: UserRef]>([
  ['another user', user, { userId: 'other@example.com' }],
  ['no user', user, { deviceId: 'made up' }],
  ['another device', { deviceId: 'device' }, { deviceId: 'other' }],
  ['another device beside the right user', { ...user, deviceId: 'device' }, { ...user, deviceId: 'other' }],
  ['a user where nobody was planned', {}, user],
])('%s is a difference', (_, planned, came) => {
  const expected = [joined(planned)];
  const actual = [joined(came)];
  expect(compareEffects(expected, actual, planned)).toEqual({ missing: expected, unexpected: actual });
});

test.each<[name: string, one: Effect, other: Effect]>([
  ['text and number', set('a', '1'), set('a', 1)],
  ['value and list of it', set('a', 'x'), set('a', ['x'])],
  ['order of a property list', set('a', ['x', 'y']), set('a', ['y', 'x'])],
  ['case of a property', set('a', 1), set('A', 1)],
  ['two values and one with a comma', joined(user, 't', 'a', 'b'), joined(user, 't', 'a,b')],
  [
    'user-level and event-level',
    joined(user),
    { kind: 'event-group', user, event: 'x', type: 'org_id', values: ['15'] },
  ],
])('%s differ', (_, one, other) => {
  expect(compareEffects([one], [other], user)).toEqual({ missing: [one], unexpected: [other] });
});
