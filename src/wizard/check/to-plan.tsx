import type { PlanFrom } from '../../check/plan/plan-from.ts';
import { visible } from '../../check/text/visible.ts';
import { answersOfPlan } from '../../plan/answers-of-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { getAnswers, replaceAnswers } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { withTarget } from '../chosen.ts';
import { navigate } from '../navigation.ts';
import { dismiss, notify } from '../notices.ts';

/** Puts a plan in place of the answers, with a way back, and goes to its groups. */
function openPlan(plan: Plan, leftOut: readonly string[]): void {
  const before = getAnswers();
  const answers = { ...answersOfPlan(plan), targets: before.targets };
  replaceAnswers(withTarget(answers, plan.source, plan.target));
  const lost = leftOut.length === 0 ? '' : ` Not carried over: ${leftOut.join(' ')}`;
  notify({
    id: 'import',
    tone: 'good',
    text: `The plan was made of what you pasted, and has replaced your answers.${lost}`,
    actions: [
      {
        label: 'Undo',
        run: () => {
          replaceAnswers(before);
          dismiss('import');
        },
      },
    ],
  });
  navigate(`/groups${queryOf(getAnswers())}`);
}

/** Offers to go on in the wizard with what was pasted, and says first what a plan cannot hold of it. */
export function ToPlan({ made }: { made: PlanFrom }) {
  const { plan } = made;
  const lines = plan ? made.leftOut : made.problems;
  return (
    <section className="to-plan" aria-labelledby="to-plan">
      <h3 id="to-plan">Turn it into a plan</h3>
      <p>
        {plan
          ? 'The wizard opens with these groups, and writes code for them. It replaces your answers there; you can undo it.'
          : 'A plan cannot be made of it:'}
      </p>
      {lines.length > 0 ? (
        <>
          {plan ? <p>Not carried over:</p> : null}
          <ul>
            {lines.map((line) => (
              <li key={line}>{visible(line)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {plan ? (
        <button type="button" className="btn" onClick={() => openPlan(plan, made.leftOut)}>
          Open as a plan
        </button>
      ) : null}
    </section>
  );
}
