import { useAnswer } from './answers-store.ts';
import { queryOf } from './choices-in-url.ts';
import { PageLink } from './page-link.tsx';
import { STEPS, type Step, stepAt } from './steps.ts';

function Item({ step, place, current }: { step: Step; place: number; current: Step }) {
  const summary = useAnswer(step.summary);
  const done = useAnswer(step.isComplete) && STEPS.indexOf(step) < STEPS.indexOf(current);
  const open = useAnswer((answers) => stepAt(step.path, answers) === step);
  const query = useAnswer(queryOf);
  const words = (
    <>
      <span className="n" aria-hidden="true">
        {done ? '✓' : place}
      </span>
      <span className="name">
        {step.title}
        {done ? <span className="hidden"> (completed)</span> : null}
        {summary ? <small>{summary}</small> : null}
      </span>
    </>
  );
  if (step === current)
    return (
      <li aria-current="step">
        <span className="at">{words}</span>
      </li>
    );
  return (
    <li className={done ? 'done' : undefined}>
      {open ? <PageLink href={step.path + query}>{words}</PageLink> : <span className="at">{words}</span>}
    </li>
  );
}

/** Where one is. Steps that can be reached are links; the others wait. */
export function Progress({ current }: { current: Step }) {
  return (
    <nav aria-label="Progress">
      <p className="where">
        Step {STEPS.indexOf(current) + 1} of {STEPS.length}
      </p>
      <ol>
        {STEPS.map((step, index) => (
          <Item key={step.id} step={step} place={index + 1} current={current} />
        ))}
      </ol>
    </nav>
  );
}
