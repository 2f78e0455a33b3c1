import { expect, test } from 'vitest';
import { FALLBACK_TYPE } from '../../src/plan/segment-fallback.ts';
import { FALLBACK_TYPE as SENT } from '../../src/segment/classic.ts';

test('advice and check list look for the very type that Classic sends', () => {
  expect(FALLBACK_TYPE).toBe(SENT);
});
