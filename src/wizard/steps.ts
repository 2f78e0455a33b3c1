import type { Answers } from '../plan/answers.ts';
import { LIMITS } from '../plan/limits.ts';
import { namesGroups } from '../plan/names-groups.ts';
import { chosenIn } from './chosen.ts';

/** Names of the steps, which are also their paths. */
export const STEP_IDS = ['source', 'groups', 'code', 'test', 'watch'] as const;
/** One step. */
export type StepId = (typeof STEP_IDS)[number];

/** A step as data: where it is, when it is done, and what it says about itself once it is. */
export interface Step {
  id: StepId;
  path: string;
  title: string;
  isComplete: (answers: Answers) => boolean;
  summary: (answers: Answers) => string | undefined;
}

function groupTypeCount(answers: Answers): number {
  return answers.groups.filter(({ type }) => type.trim() !== '').length;
}

/** Whether there is anything to send; the groups step itself judges the answers in full. */
function hasGroups(answers: Answers): boolean {
  const chosen = chosenIn(answers);
  return chosen !== undefined && namesGroups(answers, chosen.memberships.length > 0);
}

/** The steps in order. */
export const STEPS: readonly Step[] = [
  {
    id: 'source',
    path: '/source',
    title: 'Source',
    isComplete: (answers) => chosenIn(answers) !== undefined,
    summary: (answers) => {
      const chosen = chosenIn(answers);
      if (!chosen) return undefined;
      const { source, target } = chosen;
      return target.title.includes(source.title) ? target.title : `${source.title} · ${target.title}`;
    },
  },
  {
    id: 'groups',
    path: '/groups',
    title: 'Groups',
    isComplete: hasGroups,
    summary: (answers) =>
      groupTypeCount(answers) > 0 ? `${groupTypeCount(answers)} of ${LIMITS.groupTypes} group types` : undefined,
  },
  { id: 'code', path: '/code', title: 'Code', isComplete: hasGroups, summary: () => undefined },
  // A test is there for those who want one: the way on is open without it.
  { id: 'test', path: '/test', title: 'Test', isComplete: hasGroups, summary: () => undefined },
  { id: 'watch', path: '/watch', title: 'Watch', isComplete: () => false, summary: () => undefined },
];

/** The step to show: the one the path names, or the first unanswered one if the path runs ahead or names none. */
export function stepAt(path: string, answers: Answers): Step {
  const open = STEPS.findIndex((step) => !step.isComplete(answers));
  const wanted = STEPS.findIndex((step) => step.path === path);
  const index = wanted < 0 ? 0 : Math.min(wanted, open < 0 ? STEPS.length - 1 : open);
  return STEPS[index] ?? FIRST;
}

const [FIRST] = STEPS as [Step];

/** Whether a path is a step's. */
export function isStep(path: string): boolean {
  return STEPS.some((step) => step.path === path);
}

/** The step before or after another, if there is one. */
export function neighbour(step: Step, by: 1 | -1): Step | undefined {
  return STEPS[STEPS.indexOf(step) + by];
}
