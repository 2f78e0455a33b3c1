import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { model } from '../../src/sources/sdk/sdk-model.ts';
import { withUnityLimits } from '../../src/sources/sdk/unity-limits.ts';
import { EXAMPLE } from '../example-plan.ts';

function limits(plan: Partial<Plan> = {}) {
  const whole = { ...EXAMPLE, ...plan };
  return withUnityLimits(model.capability(whole), whole);
}

const GROUP = { type: 'org_id', values: ['15'] };

describe('the Unity plugin', () => {
  test('joins groups of a user, and describes none', () => {
    expect(limits()).toMatchObject({ memberships: ['user'], describes: { groups: 'none' } });
    expect(limits().refusesGroup?.(GROUP)).toBeUndefined();
  });

  test('refuses group values that its native SDKs would cut', () => {
    const refused = (value: string) => limits().refusesGroup?.({ type: 'org_id', values: ['15', value] });
    expect(refused('x'.repeat(1024))).toBeUndefined();
    expect(refused('x'.repeat(1025))).toContain('1,024');
  });

  test('refuses IDs that it would not send, or that Amplitude would not take from it', () => {
    expect(limits({ user: { userId: 'ab' }, minIdLength: 2 }).refusesGroup?.(GROUP)).toContain('5 characters');
    expect(limits({ user: { deviceId: 'DEFACE' } }).refusesGroup?.(GROUP)).toContain('device ID');
  });
});
