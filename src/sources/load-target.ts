import type { Menu, ModelChoice, SourceModel, Target, TargetModule } from './source.ts';

/** What loads a menu. */
export type LoadMenu = () => Promise<{ menu: Menu }>;

async function ownFile(load: LoadMenu, id: string) {
  const { menu } = await load();
  const file = menu.targets[id]?.file;
  if (!file) throw new Error(`The menu has no target ${id}.`);
  return file();
}

/**
 * Loads a target's own file, by its menu, and its source's model side by side.
 * @returns what the `load` of a target resolves with; rejects if one of them cannot be loaded
 */
export async function loadTarget(
  menu: LoadMenu,
  id: string,
  model: Promise<{ model: SourceModel }>,
): Promise<TargetModule> {
  const [own, shared] = await Promise.all([ownFile(menu, id), model]);
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
