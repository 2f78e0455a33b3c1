import { useEffect } from 'react';
import { adviceBy } from '../../plan/advice/advice-by.ts';
import { mayHoldDates } from '../../plan/advice/may-be-date.ts';
import { NAME_RULES } from '../../plan/advice/name-rules.ts';
import type { Advice, Rule } from '../../plan/advice/rule.ts';
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
const loadedRules = createStore<readonly Rule[]>(NAME_RULES);

function adviceOn(answers: Answers, rules: readonly Rule[]): CurrentAdvice {
  const chosen = chosenIn(answers);
  if (!chosen) return NONE;
  const { plan, example } = previewIn(answers, chosen);
  return example ? NONE : { plan, advice: adviceBy(rules, plan) };
}

function hasProperties({ groupProperties, event }: Plan): boolean {
  return groupProperties.length > 0 || Object.keys(event?.properties ?? {}).length > 0;
}

async function propertyRules(): Promise<readonly Rule[]> {
  return (await import('../../plan/advice/property-rules.ts')).PROPERTY_RULES;
}

async function dateRule(): Promise<readonly Rule[]> {
  return [(await import('../../plan/advice/date-rule.ts')).datesNotIso];
}

/** Loads rules once a plan needs them. Without them, the other advice stands. */
function useRules(isNeeded: boolean, load: () => Promise<readonly Rule[]>): void {
  useEffect(() => {
    if (!isNeeded) return;
    load().then(
      (rules) => {
        // Every list of advice asks; judging anew once is enough.
        const before = loadedRules.get();
        if (rules.some((rule) => !before.includes(rule))) loadedRules.set([...before, ...rules]);
      },
      () => undefined,
    );
  }, [isNeeded, load]);
}

/** Advice, followed. Several lists on a page ask for the same answers, which are judged once. */
export function useCurrentAdvice(): CurrentAdvice {
  const answers = useAnswersAtLeisure();
  const rules = loadedRules.use();
  if (last?.answers !== answers || last.rules !== rules) last = { answers, rules, current: adviceOn(answers, rules) };
  const { current } = last;
  useRules(current.plan !== undefined && hasProperties(current.plan), propertyRules);
  useRules(current.plan !== undefined && mayHoldDates(current.plan), dateRule);
  return current;
}
