import type { Answers } from '../plan/answers.ts';
import { membershipIn } from '../plan/membership-in.ts';
import type { Membership, SourceId } from '../plan/plan.ts';
import { modelNameOf } from '../sources/load-target.ts';
import { findTarget, HTTP_SOURCES, sourceOf } from '../sources/registry.ts';
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

/** The kind of membership in force for what was chosen. */
export function membershipOf(answers: Answers, chosen: Chosen | undefined): Membership {
  return membershipIn(answers, chosen?.memberships ?? []);
}

/** The model in force for what was chosen, by name. */
export function modelIn(answers: Answers, chosen: Chosen | undefined): string {
  if (!chosen) return '';
  return modelNameOf(chosen.target, { membership: membershipOf(answers, chosen), segment: answers.segment });
}

/** Answers with a target chosen. An HTTP client is the choice for every source that speaks HTTP: a language stays. */
export function withTarget(answers: Answers, source: SourceId, target: string): Answers {
  const sources = HTTP_SOURCES.includes(source) ? HTTP_SOURCES : [source];
  return { ...answers, targets: { ...answers.targets, ...Object.fromEntries(sources.map((id) => [id, target])) } };
}
