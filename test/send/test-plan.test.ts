import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { toRequest } from '../../src/amplitude/request.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { type Effect, effectsOf } from '../../src/plan/effects.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { checksAfter } from '../../src/send/after-success.ts';
import { DEFAULT_EVENT, testsOf } from '../../src/send/test-plan.ts';
import { warningsOf } from '../../src/send/warnings.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary } from '../random-plans.ts';

const effects = (plan: Plan): Effect[] =>
  testsOf(plan).flatMap(({ call }) =>
    call === undefined ? [] : readEffects(toRequest(call, { region: plan.region, apiKey: 'k' })),
  );
const whyNot = (plan: Plan) => testsOf(plan).map((one) => one.whyNot);

test('properties, membership, event: in the order that makes groups show up', () => {
  expect(testsOf(EXAMPLE).map(({ id, endpoint }) => [id, endpoint])).toEqual([
    ['properties', 'groupidentify'],
    ['membership', 'identify'],
    ['event', 'httpapi'],
  ]);
  expect(whyNot(EXAMPLE)).toEqual([undefined, undefined, undefined]);
});

test('random plans: firing all that can be fired has the plan’s effects', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const { userId, deviceId } = plan.user;
      const expected = effectsOf({ ...plan, event: plan.event ?? { type: DEFAULT_EVENT } }).filter(
        ({ kind }) => kind === 'group-property' || userId !== undefined || deviceId !== undefined,
      );
      expect(compareEffects(expected, effects(plan), plan.user)).toEqual({ missing: [], unexpected: [] });
    }),
  );
});

test('event-level groups go with the event', () => {
  const plan: Plan = { ...EXAMPLE, membership: 'event' };
  expect(whyNot(plan)).toEqual([undefined, expect.stringContaining('event-level'), undefined]);
  expect(effects(plan).filter(({ kind }) => kind === 'event-group')).toHaveLength(2);
});

test('what is not possible comes with its reason', () => {
  expect(whyNot({ ...EXAMPLE, user: {}, groupProperties: [] })).toEqual([
    'The plan has no group properties.',
    'The plan has no user id and no device id.',
    'The plan has no user id and no device id.',
  ]);
  expect(whyNot({ ...EXAMPLE, groups: [] })[1]).toBe('The plan puts the user into no group.');
});

test('a plan without an event sends one with a default name', () => {
  const { event: _, ...plan } = EXAMPLE;
  expect(testsOf(plan)[2]?.call).toMatchObject({ events: [{ event_type: 'Group Setup Test' }] });
});

test('warnings name every group type, what cannot be removed, and the test project', () => {
  const kinds = warningsOf(EXAMPLE, 'direct').map((warning) =>
    'type' in warning ? `${warning.kind} ${warning.type}` : warning.kind,
  );
  expect(kinds).toEqual(['slot org_id', 'slot sport', 'membership org_id', 'membership sport', 'test-project']);
});

test('warnings are about what is fired', () => {
  const kinds = warningsOf(EXAMPLE, 'relay', ['properties']).map(({ kind }) => kind);
  expect(kinds).toEqual(['slot', 'test-project']);
  expect(warningsOf(EXAMPLE, 'direct', ['event']).map(({ kind }) => kind)).toEqual(['test-project']);
  expect(warningsOf(EXAMPLE, 'direct', [])).toEqual([]);
});

test('clearing all properties of a group cannot be undone either', () => {
  const plan: Plan = {
    ...EXAMPLE,
    groupProperties: [
      { type: 'org_id', value: '15', operations: [{ operation: '$clearAll', property: '-', value: '-' }] },
    ],
  };
  expect(warningsOf(plan, 'direct')).toContainEqual(
    expect.objectContaining({ kind: 'clears', type: 'org_id', value: '15' }),
  );
});

test('the sandbox has nothing to warn of', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      expect(warningsOf(plan, 'sandbox')).toEqual([]);
    }),
  );
});

test('the check list names the plan’s user, event and group types, and the Accounts add-on', () => {
  const checks = checksAfter(EXAMPLE);
  expect(checks.map(({ id }) => id)).toEqual([
    'user',
    'debugger',
    'user-property',
    'group-profiles',
    'chart',
    'data',
    'add-on',
  ]);
  expect(checks[0]?.look).toContain('“user@example.com”');
  expect(checks[0]?.look).toContain('“Report Created”');
  expect(checks.find(({ id }) => id === 'chart')?.look).toContain('“org_id”, “sport”');
});

test('the check list leaves out what the plan has not', () => {
  const ids = (plan: Plan) => checksAfter(plan).map(({ id }) => id);
  expect(ids({ ...EXAMPLE, membership: 'event' })).not.toContain('user-property');
  expect(ids({ ...EXAMPLE, user: {} })).not.toContain('user');
  expect(ids({ ...EXAMPLE, groups: [], groupProperties: [] })).toEqual(['user', 'debugger']);
});
