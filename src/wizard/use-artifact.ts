import type { Answers } from '../plan/answers.ts';
import { artifactOf } from '../sources/artifact.ts';
import type { Artifact, TargetModule, WriteOptions } from '../sources/source.ts';
import { useAnswer, useAnswersAtLeisure } from './answers-store.ts';
import { type Chosen, chosenIn, modelIn } from './chosen.ts';
import { previewIn } from './preview-in.ts';
import { useTargetModule } from './use-target-module.ts';

/** What is shown beside the questions. */
export interface Shown {
  chosen: Chosen;
  artifact: Artifact;
  /** Whether example values stand in for answers not given yet. */
  example: boolean;
  /** Writes the same artifact with the user's key. */
  withKey: (key: string) => Artifact;
}

function show(answers: Answers, module: TargetModule): Shown | undefined {
  const chosen = chosenIn(answers);
  if (!chosen) return undefined;
  const { plan, example } = previewIn(answers, chosen);
  const make = (options: WriteOptions) => artifactOf(plan, chosen.source, chosen.target, module, options);
  // Code for Segment holds Segment's key, and never Amplitude's.
  const withKey = (key: string) => make(chosen.source.id === 'segment' ? { writeKey: key } : { apiKey: key });
  return { chosen, example, artifact: make({}), withKey };
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
  const model = useAnswer((now) => modelIn(now, chosenIn(now)));
  const module = useTargetModule(target, model);
  const chosen = chosenIn(answers);
  if (chosen?.target !== target) return undefined;
  // While another model loads, what was shown stays.
  if (!module || modelIn(answers, chosen) !== model)
    return last?.shown?.chosen.target === target ? last?.shown : undefined;
  return shownOnce(answers, module);
}
