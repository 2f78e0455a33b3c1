import { explainAccepted } from './explain-accepted.ts';
import { explainBlocked, explainOffline, explainUnreadable } from './explain-no-answer.ts';
import { explainRefused } from './explain-refused.ts';
import { explainCancelled, explainTimedOut } from './explain-stopped.ts';
import { explainThrottled } from './explain-throttled.ts';
import type { ExplainContext, Explanation } from './explanation.ts';
import type { Outcome } from './outcome.ts';

/** Says in plain words what came of a send: what happened, why, what to do, and whether it may be sent again. Pure. */
export function explain(outcome: Outcome, context: ExplainContext): Explanation {
  switch (outcome.cause) {
    case 'accepted':
      return explainAccepted(outcome, context);
    case 'refused':
      return explainRefused(outcome, context);
    case 'throttled':
      return explainThrottled(outcome, context);
    case 'unreadable':
      return explainUnreadable(outcome.where, context);
    case 'blocked':
      return explainBlocked(context);
    case 'offline':
      return explainOffline(outcome.where, context);
    case 'timed-out':
      return explainTimedOut(outcome.limitMs, context);
    case 'cancelled':
      return explainCancelled(outcome.sent, context);
  }
}
