import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/check/check.ts';
import { textOf } from '../../src/code/line.ts';
import { adviceFor } from '../../src/plan/advice/advice.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import { planArbitrary } from '../random-plans.ts';

const KEY = 'feedface0badc0de1234feedface5678';
const NONE = { missing: [], unexpected: [] };
const SOURCES = ['identify-api', 'http-api', 'group-identify'] as const;

/** A plan's artifact for a source and an HTTP client, with the key in it. */
async function artifactMaker(sourceId: (typeof SOURCES)[number], targetId: string) {
  const source = sourceOf(sourceId);
  const target = findTarget(source, targetId);
  if (!target) throw new Error(`${sourceId} has no ${targetId}`);
  const module = await loadFor(target, { membership: 'user' });
  return (plan: Parameters<typeof artifactOf>[0]) => artifactOf(plan, source, target, module, { apiKey: KEY });
}

describe.each(SOURCES)('%s', (sourceId) => {
  test.each(['curl', 'powershell', 'cmd', 'http', 'bodies'])(
    'as %s: recognised, with exactly its effects, and no error the plan’s advice has not',
    async (form) => {
      const make = await artifactMaker(sourceId, form === 'bodies' ? 'curl' : form);
      await fc.assert(
        fc.asyncProperty(planArbitrary, async (plan) => {
          const artifact = make({ ...plan, source: sourceId });
          const texts =
            form === 'bodies'
              ? artifact.requests.map(({ body }) => body)
              : artifact.files.map(({ lines }) => textOf(lines));
          const reports = await Promise.all(texts.map(checkText));
          for (const { recognised } of reports)
            expect(recognised.form).toMatch(form === 'bodies' ? /^(?:events-body|form-body)$/ : /^(?:curl|http)$/);
          const effects = reports.flatMap((report) => report.effects);
          expect(compareEffects(artifact.effects, effects, plan.user)).toEqual(NONE);
          const advised = new Set(
            adviceFor({ ...plan, source: sourceId })
              .filter(({ severity }) => severity === 'error')
              .map(({ id }) => JSON.parse(id)[0]),
          );
          const errors = reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
          expect(errors.filter(({ code }) => !advised.has(code))).toEqual([]);
          expect(JSON.stringify(reports)).not.toContain(KEY);
        }),
        { numRuns: 60 },
      );
    },
  );
});
