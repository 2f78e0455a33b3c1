import type { Tier } from '../../src/sources/proofs.ts';
import type { Ground } from './ground.ts';
import type { ProofCase } from './proof-case.ts';

/** The real SDK or client that runs snippets. */
export interface Runner {
  package: string;
  version: string;
  /** How far it goes; `ran` unless given. */
  tier?: Tier;
  /** Why it goes no further. */
  reason?: string;
  /** Plans it runs at most; where each takes a process or a page of its own, `MOST_ALONE`. */
  most?: number;
  /** How many snippets run at once. */
  atOnce: number;
  /** Runs a snippet and says in what it did other than its artifact says. */
  run: (proof: ProofCase) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Prepares a runner. Throws, naming what is missing and how to get it. */
export type StartRunner = (ground: Ground) => Promise<Runner>;

/** The fixed plans, hostile text in every place, and some random plans. */
export const MOST_ALONE = 120;

/** More than there are plans: they are all there before the first is run, and can be compiled together. */
export const ALL_AT_ONCE = 10_000;
