import { DEFAULT_SEGMENT, DESTINATIONS, MEMBERSHIPS, type Plan } from '../../src/plan/plan.ts';
import { loadFor, modelNameOf } from '../../src/sources/load-target.ts';
import type { Target, TargetModule } from '../../src/sources/source.ts';

/** Loads a target with all of its models, and gives the one that a plan takes. */
export async function everyModule(target: Target): Promise<(plan: Plan) => TargetModule> {
  const modules = new Map<string, TargetModule>();
  for (const membership of MEMBERSHIPS)
    for (const destination of DESTINATIONS) {
      const choice = { membership, segment: { ...DEFAULT_SEGMENT, destination } };
      modules.set(modelNameOf(target, choice), await loadFor(target, choice));
    }
  return (plan) => {
    const module = modules.get(modelNameOf(target, plan));
    if (!module) throw new Error(`${target.id} has no model for this plan.`);
    return module;
  };
}
