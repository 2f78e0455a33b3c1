import type { SourceId } from '../plan/plan.ts';
import rows from './proofs.json';

/** That a target's code was run with the real SDK or client, and had the effects it promises. */
export interface Proof {
  source: SourceId;
  target: string;
  /** How far the proof goes: the code was run, and what arrived was compared. */
  tier: 'ran';
  /** The SDK or client it ran with. */
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
