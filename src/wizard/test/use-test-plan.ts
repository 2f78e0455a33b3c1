import { useMemo } from 'react';
import type { Plan } from '../../plan/plan.ts';
import { express } from '../../sources/capability.ts';
import { capabilityOf } from '../../sources/capability-of.ts';
import { useAnswers } from '../answers-store.ts';
import { chosenIn, modelIn } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';
import { useTargetModule } from '../use-target-module.ts';

/**
 * What can be tested: the part of the plan that the chosen source can send. `unfinished` while the plan has problems,
 * nothing until the source's code is loaded.
 */
export function useTestPlan(): Plan | 'unfinished' | undefined {
  const answers = useAnswers();
  const chosen = useMemo(() => chosenIn(answers), [answers]);
  const module = useTargetModule(chosen?.target, modelIn(answers, chosen));
  return useMemo(() => {
    const judged = chosen && judgeIn(answers, chosen);
    if (!judged?.ok) return 'unfinished';
    if (!module) return undefined;
    return express(judged.plan, capabilityOf(judged.plan, module)).plan;
  }, [answers, chosen, module]);
}
