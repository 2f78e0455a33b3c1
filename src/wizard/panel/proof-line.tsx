import type { SourceId } from '../../plan/plan.ts';
import { proofOf } from '../../sources/proofs.ts';

interface ProofLineProps {
  source: SourceId;
  target: string;
}

/** Whether the code shown was run, with what, and what was compared. */
export function ProofLine({ source, target }: ProofLineProps) {
  const proof = proofOf(source, target);
  return (
    <p className="proof">
      {proof ? (
        <>
          <b>✓ Proved</b>
          <span>
            Ran with {proof.package} {proof.version} over {proof.plans} plans: what arrived was what “What changes”
            says.
          </span>
        </>
      ) : (
        <>
          <b className="unproved">Not proved yet</b>
          <span>This code was not run with the real library. The sandbox shows what it should send.</span>
        </>
      )}
    </p>
  );
}
