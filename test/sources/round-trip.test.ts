import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { type Effect, effectsOf } from '../../src/plan/effects.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { planArbitrary } from '../random-plans.ts';
import { everyModule } from './every-module.ts';

/** A user who cannot be in two groups of a type is half expressed, half missing. */
function onePerValue(effects: Effect[]): Effect[] {
  return effects.flatMap((effect) =>
    effect.kind === 'group-property'
      ? [effect]
      : effect.values.map((value): Effect => ({ ...effect, values: [value] })),
  );
}

const NONE = { missing: [], unexpected: [] };

test('random plans are plans', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      expect(parsePlan(plan)).toEqual({ ok: true, plan });
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toMatchObject({ ok: true });
    }),
  );
});

for (const source of SOURCES)
  for (const target of source.targets)
    test(`${source.id} ${target.id}: requests read back give the promised effects, and what is missing is said`, async () => {
      const moduleFor = await everyModule(target);
      fc.assert(
        fc.property(planArbitrary, (plan) => {
          const artifact = artifactOf(plan, source, target, moduleFor(plan));
          const arrived = artifact.requests.flatMap(readEffects);
          expect(compareEffects(artifact.effects, arrived, plan.user)).toEqual(NONE);
          const told = [...artifact.effects, ...artifact.missing.map(({ effect }) => effect)];
          expect(compareEffects(onePerValue(effectsOf(plan)), onePerValue(told), plan.user).missing).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });
