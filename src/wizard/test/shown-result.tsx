import type { Plan } from '../../plan/plan.ts';
import type { Shot } from '../../send/dispatch.ts';
import { explainSandbox } from '../../send/explain-sandbox.ts';
import type { DestinationId } from '../../send/transport.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { Explained } from './explained.tsx';
import type { SandboxAccess } from './sandbox-access.ts';
import { SandboxKnows } from './sandbox-knows.tsx';
import { againRemark, SendAgain } from './send-again.tsx';
import type { Shown } from './shown.ts';
import { Verdict } from './verdict.tsx';

/** What is shown of a send, and the ways on from it. */
export interface ShownResultProps {
  shown: Shown;
  plan: Plan;
  sandbox: SandboxAccess;
  onAgain: (shots: readonly Shot[]) => void;
  onOtherRegion: () => void;
  onDestination: (destination: DestinationId) => void;
}

const AfterSuccess = onDemand(() => import('./after-success.tsx'), 'AfterSuccess', 'Loading…');

/** The last send in words, with the ways on. New results take the focus. */
export function ShownResult({ shown, plan, sandbox, onAgain, onOtherRegion, onDestination }: ShownResultProps) {
  const { sends, shots, outcomes } = shown;
  const failed = outcomes.findIndex(({ cause }) => cause !== 'accepted');
  const at = failed < 0 ? outcomes.length - 1 : failed;
  const shot = shots[at];
  const outcome = outcomes[at];
  if (!shot || !outcome) return null;
  const { hasServer } = sandbox;
  const inSandbox = shot.destination === 'sandbox';
  const decisive = { shot, outcome };
  const accepted = explainSandbox(outcome, { ...shot, hasServer });
  const again = () => onAgain(failed < 0 ? shots : shots.slice(at));
  const unsent = shots.slice(outcomes.length);
  return (
    <>
      {accepted ? (
        <Verdict shown={shown} decisive={decisive} explanation={accepted}>
          <SendAgain remark={againRemark(accepted.again)} onAgain={again} />
        </Verdict>
      ) : (
        <Explained
          shown={shown}
          decisive={decisive}
          hasServer={hasServer}
          onAgain={again}
          onOtherRegion={onOtherRegion}
          onDestination={onDestination}
        />
      )}
      {unsent.length > 0 ? (
        <p className="muted">Not sent after that: {unsent.map(({ what }) => what).join(', ')}.</p>
      ) : null}
      {inSandbox ? <SandboxKnows key={sends} sandbox={sandbox} count={outcomes.length} /> : null}
      {failed < 0 ? (
        <Disclosure
          key={String(inSandbox)}
          className="after"
          startsOpen={!inSandbox}
          summary={inSandbox ? 'Where you will see it in Amplitude' : 'Where to see it in Amplitude'}
        >
          <AfterSuccess plan={plan} />
        </Disclosure>
      ) : null}
    </>
  );
}
