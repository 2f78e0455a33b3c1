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
    const property = takesProperty(row.operation) ? row.property.trim() : '';
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
    const value = group.value.trim();
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
  const done = new Map<string, GroupTypeAnswer>();
  const merged: GroupTypeAnswer[] = [];
  const kept: (GroupTypeAnswer | string)[] = [];
  for (const typed of answers.groups) {
    const type = typed.type.trim();
    const was = planned.get(type);
    const now = fixed.groups.find((group) => group.type === type);
    if (!was || done.has(type) || (now && untouched(type))) kept.push(typed);
    else if (now) {
      done.set(type, withLeftOvers(typed, was, now));
      kept.push(type);
    } else merged.push(typed);
  }
  // Two spellings of one type become one; its rows go where its groups went.
  const [heir] = done.keys();
  for (const typed of merged) {
    const was = planned.get(typed.type.trim());
    const home = heir === undefined ? undefined : done.get(heir);
    if (was && home && heir !== undefined) done.set(heir, withLeftOvers(typed, was, home));
  }
  return kept.flatMap((group) => (typeof group === 'string' ? (done.get(group) ?? []) : [group]));
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
