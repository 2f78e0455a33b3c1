import { useEffect, useLayoutEffect } from 'react';
import { type FieldErrors, type Resolver, set, type UseFormReturn, useForm } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { sharedCopy } from '../../plan/shared-copy.ts';
import { drawnAnswers, setAnswersSoon, settleAnswers } from '../answers-store.ts';
import type { Chosen } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';

function resolverFor(chosen: Chosen): Resolver<Answers> {
  return (values) => {
    const judged = judgeIn(values, chosen);
    if (judged.ok) return { values, errors: {} };
    const errors: FieldErrors<Answers> = {};
    for (const { field, message } of judged.problems) set(errors, field, { type: 'plan', message });
    return { values: {}, errors };
  };
}

/** The form of the groups step: judged by the rules of the plan, and copied to the answers with every key stroke. */
export function useGroupsForm(chosen: Chosen): UseFormReturn<Answers> {
  const form = useForm<Answers>({
    defaultValues: drawnAnswers(),
    resolver: resolverFor(chosen),
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
  return form;
}
