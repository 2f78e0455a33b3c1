import type { Mode } from '../../../src/segment/mode.ts';

/** What became of comparing the model of a destination with its real code. */
export interface DestinationOutcome {
  name: Mode;
  package: string;
  version: string;
  cases: number;
  /** For each case that differed: what it was, and how. */
  failures: string[];
}
