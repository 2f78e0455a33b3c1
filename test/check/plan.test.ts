import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { textOf } from '../../src/code/line.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { effectsOf } from '../../src/plan/effects.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import { planArbitrary } from '../random-plans.ts';

async function planOf(text: string) {
  const { plan } = await checkAnything(text);
  return plan;
}

test.each(['identify-api', 'group-identify', 'http-api'] as const)(
  '%s: the code of a plan leads back to its effects',
  async (id) => {
    const source = sourceOf(id);
    const target = findTarget(source, 'curl');
    if (!target) throw new Error('There is no curl.');
    const module = await loadFor(target, { membership: 'user' });
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const { files, effects } = artifactOf({ ...plan, source: id }, source, target, module);
        fc.pre(files.length > 0 && effects.length > 0);
        const made = await planOf(files.map(({ lines }) => textOf(lines)).join('\n\n'));
        if (!made?.plan) throw new Error(JSON.stringify(made));
        expect(compareEffects(effects, effectsOf(made.plan), plan.user)).toEqual({ missing: [], unexpected: [] });
        expect(made.leftOut).toEqual([]);
        expect(made.plan.region).toBe(plan.region);
        if (effects.some(({ kind }) => kind !== 'group-property')) expect(made.plan.source).toBe(id);
      }),
      { numRuns: 60 },
    );
  },
);

test.each([
  [
    '{"event_type":"$identify","user_id":"user-1","groups":{"a":"1"},"library":"amplitude-python/1.1.0"}',
    { source: 'sdk', target: 'python' },
  ],
  [
    '{"event_type":"A","user_id":"user-1","groups":{"a":"1"},"event_properties":{"n":1,"o":{}}}',
    { source: 'http-api', membership: 'event', event: { type: 'A', properties: { n: 1 } } },
  ],
  [
    'curl -X POST https://api.eu.amplitude.com/batch --json \'{"api_key":"k","options":{"min_id_length":1},"events":[{"event_type":"A","user_id":"u","groups":{"a":"1"}}]}\'',
    { source: 'http-api', target: 'curl', region: 'eu', endpoint: 'batch', minIdLength: 1 },
  ],
  [
    'analytics.group("acme", { group_type: "company" })',
    { source: 'segment', target: 'analytics-js', user: { userId: 'wizard-test-user' } },
  ],
])('%s', async (text, plan) => {
  expect(await planOf(text)).toMatchObject({ plan });
});

test('what a plan cannot hold is said', async () => {
  const events = [1, 2].map((user) => ({ event_type: 'A', user_id: `user-${user}`, groups: { a: '1' } }));
  expect(await planOf(JSON.stringify(events))).toMatchObject({
    plan: { user: { userId: 'user-1' } },
    leftOut: [expect.stringContaining('further users'), expect.stringContaining('region')],
  });
  expect(await planOf('{"event_type":"A","user_id":"user-1"}')).toEqual({
    problems: [expect.stringContaining('no group')],
  });
});
