import type { SourceId } from '../plan/plan.ts';
import rows from './proofs.json';

/**
 * How far a proof goes. `ran`: with the real SDK or client, and what arrived was compared. `compiled`: against the real
 * or the declared interface. `parsed`: by the language's grammar, every string read back.
 */
export type Tier = 'ran' | 'compiled' | 'parsed';

/** That a target's code was tried with the real SDK or client, and does what it promises as far as that tells. */
export interface Proof {
  source: SourceId;
  target: string;
  tier: Tier;
  /** Why it goes no further than that, unless it was run. */
  reason?: string;
  /** The SDK, client or grammar it was tried with. */
  package: string;
  version: string;
  /** Plans it was run for. */
  plans: number;
  /** Fingerprint of the files that write the code. */
  sources: string;
}

/** Every proof, in the order of the menu. Written by `npm run prove`. */
export const PROOFS = rows as readonly Proof[];

/** The proof of a target's code, or nothing if that was never run. */
export function proofOf(source: SourceId, target: string): Proof | undefined {
  return PROOFS.find((proof) => proof.source === source && proof.target === target);
}
