import { useEffect, useLayoutEffect, useState } from 'react';
import { type FieldErrors, type Resolver, set, type UseFormReturn, useForm } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { AnswerProblem } from '../../plan/candidate-builder.ts';
import { sharedCopy } from '../../plan/shared-copy.ts';
import { drawnAnswers, setAnswersSoon, settleAnswers } from '../answers-store.ts';
import type { Chosen } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';

type Told = (problems: readonly AnswerProblem[]) => void;

function resolverFor(chosen: Chosen, tell: Told): Resolver<Answers> {
  return (values) => {
    const judged = judgeIn(values, chosen);
    tell(judged.ok ? [] : judged.problems);
    if (judged.ok) return { values, errors: {} };
    const errors: FieldErrors<Answers> = {};
    for (const { field, message } of judged.problems) set(errors, field, { type: 'plan', message });
    return { values: {}, errors };
  };
}

interface GroupsForm {
  form: UseFormReturn<Answers>;
  /** What is wrong: nothing before the first try to go on, and kept up to date after it. */
  problems: readonly AnswerProblem[];
}

/** The form of the groups step: judged by the rules of the plan, and copied to the answers with every key stroke. */
export function useGroupsForm(chosen: Chosen): GroupsForm {
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  // Drawing the same list again would cost the frame of a key stroke.
  const tell: Told = (next) =>
    setProblems((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  const form = useForm<Answers>({
    defaultValues: drawnAnswers(),
    resolver: resolverFor(chosen, tell),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        // The form changes its values in place; followers need a new object to see that something changed.
        callback: ({ values }) => setAnswersSoon(() => sharedCopy(drawnAnswers(), values)),
      }),
    [subscribe],
  );
  // Before the page is changed: another form may begin in the same moment.
  useLayoutEffect(() => settleAnswers, []);
  return { form, problems };
}
