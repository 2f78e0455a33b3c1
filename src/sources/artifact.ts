import { KEY_PLACEHOLDER, toRequest } from '../amplitude/request.ts';
import { effectsOf } from '../plan/effects.ts';
import type { Plan } from '../plan/plan.ts';
import { express } from './capability.ts';
import type { Artifact, Generator, Source, Target, WriteOptions } from './source.ts';

/**
 * Makes everything a source shows of a plan. Pure, once the target's generator is loaded.
 * @param plan a whole plan; what the target cannot express comes back as `missing`
 */
export function artifactOf(
  plan: Plan,
  source: Source,
  target: Target,
  generate: Generator,
  options: WriteOptions = {},
): Artifact {
  const base = source.capability(plan);
  const expressed = express(plan, target.capability?.(base, plan) ?? base);
  const calls = source.calls(expressed.plan);
  const generated = generate(expressed.plan, calls, options);
  return {
    source: source.id,
    target: target.id,
    title: target.title,
    language: generated.files[0]?.language ?? 'text',
    ...generated,
    settings: source.settings?.(expressed.plan) ?? [],
    effects: [...effectsOf(expressed.plan), ...(source.extra?.(expressed.plan) ?? [])],
    missing: expressed.missing,
    requests: calls.map((call) =>
      toRequest(call, {
        region: plan.region,
        apiKey: options.apiKey ?? KEY_PLACEHOLDER,
        ...(options.endpoint === undefined ? {} : { base: options.endpoint }),
      }),
    ),
  };
}
