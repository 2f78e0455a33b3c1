import { Identify } from '@amplitude/analytics-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../src/amplitude/operation-dictionary.ts';
import type { Operation, PropertyOperation } from '../../src/plan/operations.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Capability } from '../../src/sources/capability.ts';
import { model } from '../../src/sources/sdk/sdk-model.ts';
import { withSdkLimits } from '../../src/sources/sdk/typescript-sdk-limits.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary } from '../random-plans.ts';

function limits(plan: Plan): Capability {
  return withSdkLimits(model.capability(plan), plan);
}

/** What the real SDK makes of one operation. */
function bySdk({ operation, property, value }: PropertyOperation): object {
  const identify = new Identify();
  const calls: Record<Operation, () => unknown> = {
    $clearAll: () => identify.clearAll(),
    $unset: () => identify.unset(property),
    $add: () => identify.add(property, value as number),
    $set: () => identify.set(property, value as string),
    $setOnce: () => identify.setOnce(property, value as string),
    $append: () => identify.append(property, value as string),
    $prepend: () => identify.prepend(property, value as string),
    $preInsert: () => identify.preInsert(property, value as string),
    $postInsert: () => identify.postInsert(property, value as string),
    $remove: () => identify.remove(property, value as string),
  };
  calls[operation]();
  return identify.getUserProperties();
}

test('the SDK keeps an operation exactly if it is not refused', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const operation of plan.groupProperties.flatMap(({ operations }) => operations)) {
        const kept = JSON.stringify(bySdk(operation)) === JSON.stringify(dictionaryOf([operation]));
        expect(kept).toBe(limits(EXAMPLE).refuses?.(operation) === undefined);
      }
    }),
    { numRuns: 500 },
  );
});

describe('a group type named __proto__', () => {
  const group = { type: '__proto__', values: ['15'] };
  const set: PropertyOperation = { operation: '$set', property: 'name', value: 'Acme' };

  test('is refused where setGroup or groupIdentify would lose it', () => {
    expect(limits(EXAMPLE).refusesGroup?.(group)).toContain('__proto__');
    expect(limits(EXAMPLE).refuses?.(set, { type: '__proto__', value: '15', operations: [set] })).toContain(
      '__proto__',
    );
    expect(limits(EXAMPLE).refuses?.(set, { type: 'org_id', value: '15', operations: [set] })).toBeUndefined();
  });

  test('goes through track as it is', () => {
    expect(limits({ ...EXAMPLE, membership: 'event' }).refusesGroup?.(group)).toBeUndefined();
  });
});
