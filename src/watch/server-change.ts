import type { Plan } from '../plan/plan.ts';
import { artifactOf } from '../sources/artifact.ts';
import type { Source, Target, TargetModule } from '../sources/source.ts';
import { changesOf, type LineChange } from './line-change.ts';

/** The one change to make in the user's app, and how to take it back. */
export interface ServerChange {
  /** What to change, in order of the files' lines. Removed lines have the number they had, added ones that which they get. */
  changes: readonly LineChange[];
  /** The same the other way round. */
  back: readonly LineChange[];
}

/**
 * The change that leads the plan's code to a sandbox: what differs between the code as it is shown and the code with
 * that address. The proofs hold that nothing else does.
 * @param base ingestion base of a sandbox, such as `http://127.0.0.1:4173/sandbox`, for every source alike
 */
export function serverChange(
  plan: Plan,
  { source, target, module }: { source: Source; target: Target; module: TargetModule },
  base: string,
): ServerChange {
  const before = artifactOf(plan, source, target, module).files;
  const after = artifactOf(plan, source, target, module, { endpoint: base }).files;
  const changes = changesOf(before, after);
  return { changes, back: changes.map(({ file, remove, add }) => ({ file, remove: add, add: remove })) };
}
