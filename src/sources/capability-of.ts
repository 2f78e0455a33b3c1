import type { Plan } from '../plan/plan.ts';
import type { Capability } from './capability.ts';
import type { TargetModule } from './source.ts';

/** What the source and target of a plan can do. */
export function capabilityOf(plan: Plan, { model, refine }: TargetModule): Capability {
  const general = model.capability(plan);
  return refine?.(general, plan) ?? general;
}
