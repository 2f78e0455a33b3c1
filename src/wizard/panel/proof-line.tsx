import { useEffect, useState } from 'react';
import type { SourceId } from '../../plan/plan.ts';
import { type Proof, proofsOf, type Tier } from '../../sources/proofs.ts';

const HEADS: Record<Tier, string> = { ran: '✓ Proved', compiled: '✓ Compiled', parsed: '✓ Parsed' };

function words({ tier, package: name, version, plans, reason }: Proof): string {
  const tried = `${name} ${version} over ${plans} plans`;
  switch (tier) {
    case 'ran':
      return `Ran with ${tried}: what arrived was what “What changes” says.`;
    case 'compiled':
      return `Compiled with ${tried}, not run: ${reason}`;
    case 'parsed':
      return `Read with ${tried}, each text as it was typed; not run: ${reason}`;
  }
}

/** The proofs of a source, once they are loaded. */
function useProofs(source: SourceId): readonly Proof[] | undefined {
  const [loaded, setLoaded] = useState<{ source: SourceId; proofs: readonly Proof[] }>();
  useEffect(() => {
    // Without them nothing is said, and the code stays usable.
    proofsOf(source).then(
      (proofs) => setLoaded({ source, proofs }),
      () => undefined,
    );
  }, [source]);
  return loaded?.source === source ? loaded.proofs : undefined;
}

interface ProofLineProps {
  source: SourceId;
  target: string;
}

/** Whether the code shown was run, compiled or parsed, with what, and what was compared. */
export function ProofLine({ source, target }: ProofLineProps) {
  const proofs = useProofs(source);
  if (!proofs) return null;
  const proof = proofs.find((each) => each.target === target);
  return (
    <p className="proof">
      {proof ? (
        <>
          <b>{HEADS[proof.tier]}</b>
          <span>{words(proof)}</span>
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
