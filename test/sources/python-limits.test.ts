import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { calls } from '../../src/sources/sdk/python.ts';
import { withPythonLimits } from '../../src/sources/sdk/python-limits.ts';
import { model } from '../../src/sources/sdk/sdk-model.ts';
import { EXAMPLE } from '../example-plan.ts';

const FULL = '𝒳'.repeat(1024);
const LONG = `${FULL}y`;
const GROUP = { type: 'org_id', values: ['15'] };

function limits(plan: Partial<Plan> = {}) {
  const whole = { ...EXAMPLE, ...plan };
  return withPythonLimits(model.capability(whole), whole);
}

describe('the Python SDK refuses', () => {
  test('group values and property values that it would cut, counted in whole characters', () => {
    const { refusesGroup, refuses } = limits();
    expect(refusesGroup?.({ type: 'org_id', values: ['15', FULL] })).toBeUndefined();
    expect(refusesGroup?.({ type: 'org_id', values: ['15', LONG] })).toContain('1,024');
    const set = (value: string | string[]) => refuses?.({ operation: '$set', property: 'note', value });
    expect([set(FULL), set([FULL])]).toEqual([undefined, undefined]);
    expect([set(LONG), set(['a', LONG])]).toEqual([expect.stringContaining('cuts'), expect.stringContaining('cuts')]);
  });

  test('everything about an ID or event that it would cut', () => {
    expect(limits({ user: { deviceId: LONG } }).refusesGroup?.(GROUP)).toContain('IDs');
    expect(limits({ membership: 'event', event: { type: LONG } }).refusesGroup?.(GROUP)).toContain('event names');
    expect(limits({ event: { type: LONG } }).refusesGroup?.(GROUP)).toBeUndefined();
  });

  test('more than 1,024 properties that change in the same way', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ operation: '$set' as const, property: `p${index}`, value: 1 }));
    const reason = (count: number) => {
      const [first, ...rest] = many(count);
      return first && limits().refuses?.(first, { type: 'org_id', value: '15', operations: [first, ...rest] });
    };
    expect(reason(1024)).toBeUndefined();
    expect(reason(1025)).toContain('1,024');
  });
});

test('event properties are shown as the SDK cuts them', () => {
  const event = { type: 'Report Created', properties: { note: LONG, list: [LONG, 3] } };
  expect(calls?.({ ...EXAMPLE, membership: 'event', groups: [GROUP], event })).toMatchObject([
    { events: [{ event_properties: { note: FULL, list: [FULL, 3] } }, {}] },
  ]);
});
