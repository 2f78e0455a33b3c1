import type { Answers, GroupTypeAnswer } from '../../plan/answers.ts';
import { answersOfPlan } from '../../plan/answers-of-plan.ts';
import type { Plan } from '../../plan/plan.ts';

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function partOf({ groups, groupProperties }: Plan, type: string): unknown {
  return [groups.filter((group) => group.type === type), groupProperties.filter((group) => group.type === type)];
}

/** Group types the fix left alone stay as typed, unfinished rows included; the others come from the fixed plan. */
function groupsAfter(answers: Answers, before: Plan, after: Plan, fixed: Answers): GroupTypeAnswer[] {
  const typesOf = ({ groups, groupProperties }: Plan) =>
    new Set([...groups, ...groupProperties].map(({ type }) => type));
  const typesBefore = typesOf(before);
  const untouched = (type: string) => same(partOf(before, type), partOf(after, type));
  const kept = answers.groups.flatMap((group) => {
    if (!typesBefore.has(group.type) || untouched(group.type)) return [group];
    const changed = fixed.groups.find(({ type }) => type === group.type);
    return changed ? [changed] : [];
  });
  return [...kept, ...fixed.groups.filter(({ type }) => !kept.some((group) => group.type === type))];
}

/**
 * Carries a fix of the plan over to the answers, leaving alone what it did not touch.
 * @param before the plan the advice was given on
 * @param after the plan the fix made of it
 */
export function answersAfterFix(answers: Answers, before: Plan, after: Plan): Answers {
  const fixed = answersOfPlan(after);
  return {
    ...answers,
    ...(same(before.user, after.user) ? {} : { userId: fixed.userId, deviceId: fixed.deviceId }),
    ...(same(before.event, after.event) ? {} : { event: fixed.event }),
    ...(same(before.segment, after.segment) ? {} : { segment: fixed.segment }),
    minIdLength: fixed.minIdLength,
    groups: groupsAfter(answers, before, after, fixed),
  };
}
