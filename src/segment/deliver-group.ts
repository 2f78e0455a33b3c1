import { deliverActions } from './actions.ts';
import { deliverClassicCloud } from './classic-cloud.ts';
import { deliverClassicWeb } from './classic-web.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import type { PlanSetup } from './setup.ts';

const UNMAPPED =
  'The destination has no mapping “Group Identify User”, which no preset adds, so nothing is sent and no error is shown.';

/** What a destination makes of a group call. */
export function deliverGroup(call: GroupCall, setup: PlanSetup): Delivery {
  switch (setup.mode) {
    case 'actions':
      return setup.mapping === undefined ? { calls: [], problems: [UNMAPPED] } : deliverActions(call, setup.mapping);
    case 'classic-cloud':
      return deliverClassicCloud(call, setup.settings);
    case 'classic-web':
      return deliverClassicWeb(call, setup.settings);
  }
}
