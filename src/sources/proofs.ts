import type { SourceId } from '../plan/plan.ts';

/**
 * How far a proof goes. `ran`: with the real SDK or client, and what arrived was compared. `compiled`: against the real
 * or the declared interface. `parsed`: by the language's grammar, every string read back.
 */
export type Tier = 'ran' | 'compiled' | 'parsed';

/** That a target's code was tried with the real SDK or client, and does what it promises as far as that tells. */
export interface Proof {
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

/** A file for each source, so that a page loads the proofs of one. */
const FILES: Record<SourceId, () => Promise<{ default: unknown }>> = {
  sdk: () => import('./proofs/sdk.json'),
  'identify-api': () => import('./proofs/identify-api.json'),
  'http-api': () => import('./proofs/http-api.json'),
  segment: () => import('./proofs/segment.json'),
  'group-identify': () => import('./proofs/group-identify.json'),
};

/** The proofs of a source's targets, in the order of the menu. Written by `npm run prove`. */
export async function proofsOf(source: SourceId): Promise<readonly Proof[]> {
  return (await FILES[source]()).default as readonly Proof[];
}
