import type { Answers } from '../plan/answers.ts';
import type { Membership } from '../plan/plan.ts';
import { findTarget, sourceOf } from '../sources/registry.ts';
import type { Source, Target } from '../sources/source.ts';

/** The way of sending that was chosen. */
export interface Chosen {
  source: Source;
  target: Target;
  /** Kinds of membership it can send. */
  memberships: readonly Membership[];
}

/** The chosen source and target, or nothing before there is a choice. The first target stands for none. */
export function chosenIn(answers: Answers): Chosen | undefined {
  if (answers.source === '') return undefined;
  const source = sourceOf(answers.source);
  const target = findTarget(source, answers.targets[source.id] ?? '') ?? source.targets[0];
  return target && { source, target, memberships: target.memberships ?? source.memberships };
}
