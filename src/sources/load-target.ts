import type { ModelChoice, SourceModel, Target, TargetFile, TargetModule } from './source.ts';

/**
 * Loads a target's own file and its source's model side by side.
 * @returns what the `load` of a target resolves with; rejects if one of the two cannot be loaded
 */
export async function loadTarget(
  file: Promise<TargetFile>,
  model: Promise<{ model: SourceModel }>,
): Promise<TargetModule> {
  const [own, shared] = await Promise.all([file, model]);
  return { ...own, ...shared };
}

/** The model of a target that a plan takes, by name. */
export function modelNameOf({ modelOf }: Target, choice: ModelChoice): string {
  return modelOf?.(choice) ?? '';
}

/** Loads a target with the model that a plan takes. */
export function loadFor(target: Target, choice: ModelChoice): Promise<TargetModule> {
  return target.load(modelNameOf(target, choice));
}
