import type { Shot } from '../../send/dispatch.ts';
import type { Outcome } from '../../send/outcome.ts';

/** What was fired and what came of it, as far as it went. */
export interface Shown {
  /** Number of this send in the session. */
  sends: number;
  shots: readonly Shot[];
  outcomes: readonly Outcome[];
}
