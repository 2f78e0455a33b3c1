import { flushSync } from 'react-dom';
import type { Advice } from '../../plan/advice/advice.ts';
import type { Plan } from '../../plan/plan.ts';
import { announce } from '../../ui/announcer.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { getAnswers, replaceAnswers } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { fieldIn } from '../judge-in.ts';
import { answersAfterFix } from './apply-fix.ts';

/** Focuses a field, or where it is gone the group type around it, or the first one. */
function focusNear(field: string): void {
  const [, type = ''] = /^(groups\.\d+)\./.exec(field) ?? [];
  const near = [field, `${type}.type`, 'groups.0.type'].map((name) => document.getElementById(fieldId(name)));
  near.find((control) => control !== null)?.focus();
}

interface FixButtonProps {
  fix: NonNullable<Advice['fix']>;
  /** What the advice is on, in the plan it was given on. */
  path: string;
  plan: Plan;
}

/** Changes the answers as a piece of advice proposes. */
export function FixButton({ fix, path, plan }: FixButtonProps) {
  function apply() {
    const answers = getAnswers();
    const chosen = chosenIn(answers);
    const field = chosen ? fieldIn(path, answers, chosen) : '';
    // The form starts anew, and this button with it; only then is the field there that the focus goes to.
    flushSync(() => replaceAnswers(answersAfterFix(answers, plan, fix.apply(plan))));
    announce(`Done: ${fix.label}`);
    focusNear(field);
  }
  return (
    <button type="button" className="btn small" onClick={apply}>
      {fix.label}
    </button>
  );
}
