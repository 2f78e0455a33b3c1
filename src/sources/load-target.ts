import type { SourceModel, TargetFile, TargetModule } from './source.ts';

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
