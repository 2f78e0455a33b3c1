import { useEffect } from 'react';
import { type Advice, adviceFor } from '../../plan/advice/advice.ts';
import { mayHoldDates } from '../../plan/advice/may-be-date.ts';
import type { Rule } from '../../plan/advice/rule.ts';
import type { Answers } from '../../plan/answers.ts';
import type { Plan } from '../../plan/plan.ts';
import { createStore } from '../../ui/store.ts';
import { useAnswersAtLeisure } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { previewIn } from '../preview-in.ts';

/** Advice on the answers as they are, with the plan it was given on. */
export interface CurrentAdvice {
  plan: Plan | undefined;
  advice: readonly Advice[];
}

const NONE: CurrentAdvice = { plan: undefined, advice: [] };
let last: { answers: Answers; rules: readonly Rule[]; current: CurrentAdvice } | undefined;

/** Rules that were loaded because a plan needed them. */
const loadedRules = createStore<readonly Rule[]>([]);

function adviceOn(answers: Answers, rules: readonly Rule[]): CurrentAdvice {
  const chosen = chosenIn(answers);
  if (!chosen) return NONE;
  const { plan, example } = previewIn(answers, chosen);
  return example ? NONE : { plan, advice: adviceFor(plan, rules) };
}

/** Loads the rule on dates once a plan may hold one. Without it, the other advice stands. */
function useDateRule(plan: Plan | undefined, rules: readonly Rule[]): void {
  useEffect(() => {
    if (rules.length > 0 || plan === undefined || !mayHoldDates(plan)) return;
    import('../../plan/advice/date-rule.ts').then(
      ({ datesNotIso }) => loadedRules.set([datesNotIso]),
      () => undefined,
    );
  }, [plan, rules]);
}

/** Advice, followed. Several lists on a page ask for the same answers, which are judged once. */
export function useCurrentAdvice(): CurrentAdvice {
  const answers = useAnswersAtLeisure();
  const rules = loadedRules.use();
  if (last?.answers !== answers || last.rules !== rules) last = { answers, rules, current: adviceOn(answers, rules) };
  useDateRule(last.current.plan, rules);
  return last.current;
}
