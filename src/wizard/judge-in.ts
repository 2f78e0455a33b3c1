import type { Answers } from '../plan/answers.ts';
import { fieldAt, type Judged, judgeAnswers } from '../plan/judge-answers.ts';
import type { Chosen } from './chosen.ts';

/** Judges the answers for the way of sending that was chosen. */
export function judgeIn(answers: Answers, { source, target, memberships }: Chosen): Judged {
  return judgeAnswers(answers, source.id, target.id, memberships);
}

/** The field of the form that a path of the plan came from, or ''. */
export function fieldIn(path: string, answers: Answers, { source, target, memberships }: Chosen): string {
  return fieldAt(path, answers, source.id, target.id, memberships);
}
