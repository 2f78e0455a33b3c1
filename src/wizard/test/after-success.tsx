import type { Plan } from '../../plan/plan.ts';
import { APP, checksAfter, DELAY_SECONDS } from '../../send/after-success.ts';

/** Where to look in Amplitude, how long it takes, and what it means if nothing is there. */
export function AfterSuccess({ plan }: { plan: Plan }) {
  return (
    <>
      <p className="muted">
        Events show after {DELAY_SECONDS.from} seconds to a minute, at{' '}
        <a href={APP[plan.region]} rel="noreferrer" target="_blank">
          {APP[plan.region].replace('https://', '')}
        </a>
        .
      </p>
      <ul className="checks">
        {checksAfter(plan).map(({ id, where, look, ifNot }) => (
          <li key={id}>
            <b>{where}</b>
            <p>{look}</p>
            <p className="hint">Not there? {ifNot}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
