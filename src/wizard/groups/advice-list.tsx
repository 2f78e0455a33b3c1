import { flushSync } from 'react-dom';
import type { Advice } from '../../plan/advice/advice.ts';
import type { Plan } from '../../plan/plan.ts';
import { announce } from '../../ui/announcer.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { getAnswers, replaceAnswers } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { fieldIn } from '../judge-in.ts';
import { answersAfterFix } from './apply-fix.ts';
import { useCurrentAdvice } from './current-advice.ts';

const TONES: Record<Advice['severity'], 'bad' | 'warn' | 'plain'> = { error: 'bad', warning: 'warn', hint: 'plain' };

function typeAt(plan: Plan, path: string): string | undefined {
  const [, list, index] = /^(groups|groupProperties)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'groups') return plan.groups[Number(index)]?.type;
  return list === 'groupProperties' ? plan.groupProperties[Number(index)]?.type : undefined;
}

/** Focuses a field, or where it is gone the group type around it, or the first one. */
function focusNear(field: string): void {
  const [, type = ''] = /^(groups\.\d+)\./.exec(field) ?? [];
  const near = [field, `${type}.type`, 'groups.0.type'].map((name) => document.getElementById(fieldId(name)));
  near.find((control) => control !== null)?.focus();
}

function AdviceItem({ advice, plan }: { advice: Advice; plan: Plan }) {
  const { title, reason, severity, fix, path } = advice;
  function apply() {
    if (!fix) return;
    const answers = getAnswers();
    const chosen = chosenIn(answers);
    const field = chosen ? fieldIn(path, answers, chosen) : '';
    // The form starts anew, and this button with it; only then is the field there that the focus goes to.
    flushSync(() => replaceAnswers(answersAfterFix(answers, plan, fix.apply(plan))));
    announce(`Done: ${fix.label}`);
    focusNear(field);
  }
  return (
    <Notice tone={TONES[severity]}>
      <h2>{title}</h2>
      <p>{reason}</p>
      {fix ? (
        <button type="button" className="btn small" onClick={apply}>
          {fix.label}
        </button>
      ) : null}
    </Notice>
  );
}

/** Gravest first; a wall of remarks is read by nobody. */
const MOST_SHOWN = 6;

type AdviceListProps = { matches: (path: string) => boolean } | { groupType: string };

/** Advice that belongs to one part of the form: to one group type, or to paths of the plan. */
export function AdviceList(props: AdviceListProps) {
  const { plan, advice } = useCurrentAdvice();
  if (!plan) return null;
  const here = advice.filter(({ path }) =>
    'matches' in props ? props.matches(path) : typeAt(plan, path) === props.groupType,
  );
  const more = here.length - MOST_SHOWN;
  return (
    <>
      {here.slice(0, MOST_SHOWN).map((item) => (
        <AdviceItem key={`${item.id} ${item.path}`} advice={item} plan={plan} />
      ))}
      {more > 0 ? <p className="hint">{more} more remarks follow once these are dealt with.</p> : null}
    </>
  );
}
