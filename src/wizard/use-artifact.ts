import type { Answers } from '../plan/answers.ts';
import { artifactOf } from '../sources/artifact.ts';
import type { Artifact, TargetModule } from '../sources/source.ts';
import { useAnswer, useAnswersAtLeisure } from './answers-store.ts';
import { type Chosen, chosenIn } from './chosen.ts';
import { previewIn } from './preview-in.ts';
import { useTargetModule } from './use-target-module.ts';

/** What is shown beside the questions. */
export interface Shown {
  chosen: Chosen;
  artifact: Artifact;
  /** Whether example values stand in for answers not given yet. */
  example: boolean;
  /** Writes the same artifact with the user's key. */
  withKey: (apiKey: string) => Artifact;
}

function show(answers: Answers, module: TargetModule): Shown | undefined {
  const chosen = chosenIn(answers);
  if (!chosen) return undefined;
  const { plan, example } = previewIn(answers, chosen);
  const make = (apiKey?: string) =>
    artifactOf(plan, chosen.source, chosen.target, module, apiKey === undefined ? {} : { apiKey });
  return { chosen, example, artifact: make(), withKey: make };
}

let last: { answers: Answers; module: TargetModule; shown: Shown | undefined } | undefined;

/** Several parts of a page show the same answers, which are turned into an artifact once. */
function shownOnce(answers: Answers, module: TargetModule): Shown | undefined {
  if (last?.answers !== answers || last.module !== module) last = { answers, module, shown: show(answers, module) };
  return last.shown;
}

/** The artifact of the answers, a moment behind the typing when the machine is busy. */
export function useArtifact(): Shown | undefined {
  const answers = useAnswersAtLeisure();
  const target = useAnswer((now) => chosenIn(now)?.target);
  const module = useTargetModule(target);
  return module && chosenIn(answers)?.target === target ? shownOnce(answers, module) : undefined;
}
