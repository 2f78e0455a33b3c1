import type { Answers } from '../plan/answers.ts';
import { type Judged, judgeAnswers } from '../plan/judge-answers.ts';
import type { Chosen } from './chosen.ts';

/** Judges the answers for the way of sending that was chosen. */
export function judgeIn(answers: Answers, { source, target, memberships }: Chosen): Judged {
  return judgeAnswers(answers, source.id, target.id, memberships);
}
