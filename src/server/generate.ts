import { textOf } from '../code/line.ts';
import type { Plan } from '../plan/plan.ts';
import { artifactOf } from '../sources/artifact.ts';
import { loadFor } from '../sources/load-target.ts';
import { findTarget, SOURCES, sourceOf } from '../sources/registry.ts';
import type { Artifact, Source, Target, WriteOptions } from '../sources/source.ts';

/** An artifact as `generate` prints it: its files as text. */
export type PrintedArtifact = Omit<Artifact, 'files'> & { files: { name: string; code: string }[] };

/** What to generate, and how to write it. */
export interface GenerateOptions extends WriteOptions {
  /** Every source and target that can express at least part of the plan, instead of the plan's own. */
  all?: boolean;
}

async function print(plan: Plan, source: Source, target: Target, options: WriteOptions): Promise<PrintedArtifact> {
  const artifact = artifactOf(plan, source, target, await loadFor(target, plan), options);
  return { ...artifact, files: artifact.files.map(({ name, lines }) => ({ name, code: textOf(lines) })) };
}

/** Why a plan's own target cannot be generated, or nothing. */
export function targetProblem({ source, target }: Plan): string | undefined {
  const { targets } = sourceOf(source);
  if (targets.some(({ id }) => id === target)) return undefined;
  const known = targets.length > 0 ? `It has ${targets.map(({ id }) => id).join(', ')}.` : 'It has none yet.';
  return `“${target}” is not a target of ${source}. ${known}`;
}

/** Artifacts of a plan: its own (none if its target is unknown), or with `all` every one that has an effect. */
export async function generateArtifacts(
  plan: Plan,
  { all = false, ...options }: GenerateOptions,
): Promise<PrintedArtifact[]> {
  const own = sourceOf(plan.source);
  const target = findTarget(own, plan.target);
  const pairs = all
    ? SOURCES.flatMap((source) => source.targets.map((each) => ({ source, target: each })))
    : target === undefined
      ? []
      : [{ source: own, target }];
  const printed = await Promise.all(pairs.map((pair) => print(plan, pair.source, pair.target, options)));
  return all ? printed.filter(({ effects }) => effects.length > 0) : printed;
}
