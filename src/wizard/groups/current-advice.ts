import { type Advice, adviceFor } from '../../plan/advice/advice.ts';
import type { Answers } from '../../plan/answers.ts';
import type { Plan } from '../../plan/plan.ts';
import { useAnswersAtLeisure } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { previewIn } from '../preview-in.ts';

/** Advice on the answers as they are, with the plan it was given on. */
export interface CurrentAdvice {
  plan: Plan | undefined;
  advice: readonly Advice[];
}

const NONE: CurrentAdvice = { plan: undefined, advice: [] };
let last: { answers: Answers; current: CurrentAdvice } | undefined;

function adviceOn(answers: Answers): CurrentAdvice {
  const chosen = chosenIn(answers);
  if (!chosen) return NONE;
  const { plan, example } = previewIn(answers, chosen);
  return example ? NONE : { plan, advice: adviceFor(plan) };
}

/** Advice, followed. Several lists on a page ask for the same answers, which are judged once. */
export function useCurrentAdvice(): CurrentAdvice {
  const answers = useAnswersAtLeisure();
  if (last?.answers !== answers) last = { answers, current: adviceOn(answers) };
  return last.current;
}
