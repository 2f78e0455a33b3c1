import { deliverActions } from './actions.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import type { ActionsSetup } from './setup.ts';

const UNMAPPED =
  'The destination has no mapping “Group Identify User”, which no preset adds, so nothing is sent and no error is shown.';

/** What Actions makes of a group call. */
export function deliverGroupActions(call: GroupCall, { mapping }: ActionsSetup): Delivery {
  return mapping === undefined ? { calls: [], problems: [UNMAPPED] } : deliverActions(call, mapping);
}
