import type { Mode } from '../../../src/segment/mode.ts';

/** What became of holding the model of a destination against the real one. */
export interface DestinationOutcome {
  destination: Mode;
  package: string;
  version: string;
  /** Calls that were compared. */
  cases: number;
  /** A line for each call for which the two differ. */
  failures: string[];
}
