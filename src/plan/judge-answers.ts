import type { Answers } from './answers.ts';
import { candidateOf } from './candidate.ts';
import type { AnswerProblem } from './candidate-builder.ts';
import type { Membership, Plan, SourceId } from './plan.ts';
import { problemsIn } from './rules.ts';

/** A plan, or what is wrong with the answers, each at its field. */
export type Judged = { ok: true; plan: Plan } | { ok: false; problems: AnswerProblem[] };

/** The field of a problem: that of its path, or of the nearest path around it that has one. */
function fieldOf(path: string, fields: Map<string, string>): string {
  let around = path;
  while (around !== '') {
    const field = fields.get(around);
    if (field !== undefined) return field;
    around = around.slice(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('[')));
  }
  return '';
}

/**
 * The field of the form that a path of the plan came from.
 * @param path of a plan made of these answers, such as `groups[0].values[1]`
 * @returns its name, `groups.0.values.1.value`, or '' where there is none
 */
export function fieldAt(
  path: string,
  answers: Answers,
  source: SourceId,
  target: string,
  offered: readonly Membership[],
): string {
  const fields = new Map<string, string>();
  candidateOf(answers, source, target, offered, fields);
  return fieldOf(path, fields);
}

/** Judges answers by the rules of the plan. Every problem names the field of the form it belongs to. */
export function judgeAnswers(
  answers: Answers,
  source: SourceId,
  target: string,
  offered: readonly Membership[],
): Judged {
  const fields = new Map<string, string>();
  const { plan, problems: unread } = candidateOf(answers, source, target, offered, fields);
  const known = new Set(unread.map(({ field }) => field));
  const judged = problemsIn(plan)
    .map(({ path, message }) => ({ field: fieldOf(path, fields), message }))
    .filter(({ field }) => !known.has(field));
  // A group type stands in several places of a plan, and in one field.
  const problems = [...new Map([...judged, ...unread].map((one) => [`${one.field} ${one.message}`, one])).values()];
  return problems.length === 0 ? { ok: true, plan } : { ok: false, problems };
}
