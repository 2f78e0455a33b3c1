import rows from './destination-proofs.json';
import type { Mode } from './mode.ts';

/** That the model of a destination was held against the real one, and sends the same. */
export interface DestinationProof {
  destination: Mode;
  /** The package that holds the real one. */
  package: string;
  version: string;
  /** Calls for which the two were compared. */
  cases: number;
  /** Fingerprint of the files of the model. */
  sources: string;
}

/** Every proof of a destination. Written by `npm run prove`. Classic in cloud mode has none: its code is not public. */
export const DESTINATION_PROOFS = rows as readonly DestinationProof[];
