import { bareSpelling } from '../../plan/advice/near-duplicate-types.ts';
import type { Answers, GroupAnswer, GroupTypeAnswer, OperationAnswer } from '../../plan/answers.ts';
import { answersOfPlan } from '../../plan/answers-of-plan.ts';
import { isBlankGroup, isBlankOperation } from '../../plan/blank-rows.ts';
import { takesProperty } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function partOf({ groups, groupProperties }: Plan, type: string): unknown {
  return [groups.filter((group) => group.type === type), groupProperties.filter((group) => group.type === type)];
}

/** The rows of a group that the plan does not hold: unfinished ones, and repeats. */
function rowsLeftOver(typed: GroupAnswer, planned: GroupAnswer | undefined): OperationAnswer[] {
  const open = [...(planned?.operations ?? [])];
  return typed.operations.filter((row) => {
    if (isBlankOperation(row)) return false;
    const property = takesProperty(row.operation) ? row.property : '';
    const twin = open.findIndex((other) => other.operation === row.operation && other.property === property);
    if (twin >= 0) open.splice(twin, 1);
    return twin < 0;
  });
}

/** A fixed group type, and with it what was typed but is in no plan yet. */
function withLeftOvers(typed: GroupTypeAnswer, planned: GroupTypeAnswer, fixed: GroupTypeAnswer): GroupTypeAnswer {
  const values = [...fixed.values];
  const open = [...planned.values];
  for (const group of typed.values) {
    const { value } = group;
    const twin = open.findIndex((other) => other.value === value);
    const rows = rowsLeftOver(group, open[twin]);
    const at = values.findIndex((other) => other.value === value);
    const home = values[at];
    if (twin >= 0) {
      open.splice(twin, 1);
      if (home) values[at] = { ...home, operations: [...home.operations, ...rows] };
    } else if (!isBlankGroup(group)) values.push(group);
  }
  return { ...fixed, values };
}

/** Group types the fix left alone stay as typed; the others come from the fixed plan and keep unfinished rows. */
function groupsAfter(answers: Answers, before: Plan, after: Plan, fixed: Answers): GroupTypeAnswer[] {
  const planned = new Map(answersOfPlan(before).groups.map((group) => [group.type, group]));
  const untouched = (type: string) => same(partOf(before, type), partOf(after, type));
  const done = new Set<string>();
  const merged: [typed: GroupTypeAnswer, was: GroupTypeAnswer][] = [];
  const result: GroupTypeAnswer[] = [];
  for (const typed of answers.groups) {
    const { type } = typed;
    const was = planned.get(type);
    const now = fixed.groups.find((group) => group.type === type);
    if (!was || done.has(type) || (now && untouched(type))) result.push(typed);
    else if (now) {
      done.add(type);
      result.push(withLeftOvers(typed, was, now));
    } else merged.push([typed, was]);
  }
  // Two spellings of one type become one; unfinished rows go where the groups went.
  for (const [typed, was] of merged) {
    const spelling = bareSpelling(typed.type);
    const at = result.findIndex(({ type }) => planned.has(type) && bareSpelling(type) === spelling);
    const home = result[at];
    if (home) result[at] = withLeftOvers(typed, was, home);
    else result.push(typed);
  }
  return result;
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
