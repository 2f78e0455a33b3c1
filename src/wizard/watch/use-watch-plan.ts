import { useMemo } from 'react';
import type { Plan } from '../../plan/plan.ts';
import { artifactOf } from '../../sources/artifact.ts';
import type { Artifact, TargetModule } from '../../sources/source.ts';
import { useAnswers } from '../answers-store.ts';
import { type Chosen, chosenIn, modelIn } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';
import { useTargetModule } from '../use-target-module.ts';

/** What the user's app is held against. */
export interface WatchPlan {
  plan: Plan;
  chosen: Chosen;
  module: TargetModule;
  artifact: Artifact;
}

/** The plan to watch for; `unfinished` while it has problems, nothing until the source's code is loaded. */
export function useWatchPlan(): WatchPlan | 'unfinished' | undefined {
  const answers = useAnswers();
  const chosen = useMemo(() => chosenIn(answers), [answers]);
  const module = useTargetModule(chosen?.target, modelIn(answers, chosen));
  return useMemo(() => {
    if (!chosen) return 'unfinished';
    const judged = judgeIn(answers, chosen);
    if (!judged.ok) return 'unfinished';
    if (!module) return undefined;
    const { plan } = judged;
    return { plan, chosen, module, artifact: artifactOf(plan, chosen.source, chosen.target, module) };
  }, [answers, chosen, module]);
}
