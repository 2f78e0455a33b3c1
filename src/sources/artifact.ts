import { KEY_PLACEHOLDER, toRequest } from '../amplitude/request.ts';
import { effectsOf } from '../plan/effects.ts';
import type { Plan } from '../plan/plan.ts';
import { express } from './capability.ts';
import { capabilityOf } from './capability-of.ts';
import type { Artifact, Source, Target, TargetModule, WriteOptions } from './source.ts';

/**
 * Makes everything a source shows of a plan. Pure, once the target's module is loaded.
 * @param plan a whole plan; what the target cannot express comes back as `missing`
 */
export function artifactOf(
  plan: Plan,
  source: Source,
  target: Target,
  module: TargetModule,
  options: WriteOptions = {},
): Artifact {
  const own: Plan = { ...plan, source: source.id, target: target.id };
  const { model, generate } = module;
  const expressed = express(own, capabilityOf(own, module));
  const calls = (module.calls ?? model.calls)(module.asSent?.(expressed.plan) ?? expressed.plan);
  const generated = generate(expressed.plan, calls, options);
  const addressing = {
    region: plan.region,
    apiKey: options.apiKey ?? KEY_PLACEHOLDER,
    ...(options.endpoint === undefined ? {} : { base: options.endpoint }),
  };
  return {
    source: source.id,
    target: target.id,
    title: target.title,
    language: generated.files[0]?.language ?? 'text',
    ...generated,
    notes: [...(model.notes?.(expressed.plan) ?? []), ...generated.notes],
    settings: model.settings?.(expressed.plan) ?? [],
    ...(model.secondCall !== undefined &&
      expressed.plan.groupProperties.length > 0 && { secondCall: model.secondCall }),
    effects: [...effectsOf(expressed.plan), ...(model.extra?.(expressed.plan) ?? [])],
    missing: expressed.missing,
    requests: module.requests?.(calls, addressing) ?? calls.map((call) => toRequest(call, addressing)),
  };
}
