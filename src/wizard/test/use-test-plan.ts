import { useMemo } from 'react';
import type { Plan } from '../../plan/plan.ts';
import { type Test, testsOf } from '../../send/test-plan.ts';
import { express } from '../../sources/capability.ts';
import { capabilityOf } from '../../sources/capability-of.ts';
import { useAnswers } from '../answers-store.ts';
import { chosenIn, modelIn } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';
import { useTargetModule } from '../use-target-module.ts';

/** What can be tested. */
export interface Tested {
  plan: Plan;
  tests: Test[];
}

/**
 * What can be tested: the part of the plan that the chosen source can send. `unfinished` while the plan has problems,
 * nothing until the source's code is loaded.
 */
export function useTestPlan(): Tested | 'unfinished' | undefined {
  const answers = useAnswers();
  const chosen = useMemo(() => chosenIn(answers), [answers]);
  const module = useTargetModule(chosen?.target, modelIn(answers, chosen));
  return useMemo(() => {
    const judged = chosen && judgeIn(answers, chosen);
    if (!judged?.ok) return 'unfinished';
    if (!module) return undefined;
    const { plan } = express(judged.plan, capabilityOf(judged.plan, module));
    return { plan, tests: testsOf(plan) };
  }, [answers, chosen, module]);
}
