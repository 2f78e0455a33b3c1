import { useEffect, useRef } from 'react';
import type { Plan } from '../../plan/plan.ts';
import type { Shot } from '../../send/dispatch.ts';
import { explain } from '../../send/explain.ts';
import type { Outcome } from '../../send/outcome.ts';
import type { DestinationId } from '../../send/transport.ts';
import { AfterSuccess } from './after-success.tsx';
import { Explained } from './explained.tsx';
import type { SandboxAccess } from './sandbox-access.ts';
import { SandboxKnows } from './sandbox-knows.tsx';

/** What was fired and what came of it, as far as it went. */
export interface Shown {
  /** Number of this send in the session. */
  sends: number;
  shots: readonly Shot[];
  outcomes: readonly Outcome[];
}

interface ResultProps {
  busy: boolean;
  shown: Shown | undefined;
  plan: Plan;
  sandbox: SandboxAccess;
  onAgain: (shots: readonly Shot[]) => void;
  onOtherRegion: () => void;
  onDestination: (destination: DestinationId) => void;
}

/** The last send in words, with the ways on. New results take the focus. */
export function Result({ busy, shown, plan, sandbox, onAgain, onOtherRegion, onDestination }: ResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  if (!shown) return <section aria-busy={busy} aria-label="Result" />;
  const { sends, shots, outcomes } = shown;
  const failed = outcomes.findIndex(({ cause }) => cause !== 'accepted');
  const at = failed < 0 ? outcomes.length - 1 : failed;
  const shot = shots[at];
  const outcome = outcomes[at];
  if (!shot || !outcome) return null;
  const explanation = explain(outcome, { ...shot, hasServer: sandbox.hasServer });
  const unsent = shots.slice(outcomes.length);
  return (
    <section aria-busy={busy} aria-label="Result" className="result">
      <h2 ref={heading} tabIndex={-1}>
        {failed < 0 && shots.length > 1 ? `All ${shots.length} requests were accepted` : explanation.title}
      </h2>
      <Explained
        explanation={explanation}
        outcome={outcome}
        shot={shot}
        steps={shots.map(({ what }, index) => ({ what, outcome: outcomes[index] }))}
        onAgain={() => onAgain(failed < 0 ? shots : shots.slice(at))}
        onOtherRegion={onOtherRegion}
        onDestination={onDestination}
      />
      {unsent.length > 0 ? (
        <p className="muted">Not sent after that: {unsent.map(({ what }) => what).join(', ')}.</p>
      ) : null}
      {shot.destination === 'sandbox' ? <SandboxKnows key={sends} sandbox={sandbox} count={outcomes.length} /> : null}
      {failed < 0 ? <AfterSuccess plan={plan} inSandbox={shot.destination === 'sandbox'} /> : null}
    </section>
  );
}
