import type { Plan, Region } from '../plan/plan.ts';
import { deliverActions, type GroupMapping, mappingOf } from './actions.ts';
import { type ClassicSettings, classicSettingsOf } from './classic.ts';
import { deliverClassicCloud } from './classic-cloud.ts';
import { deliverClassicWeb } from './classic-web.ts';
import type { Delivery } from './delivery.ts';
import type { GroupCall } from './group-call.ts';
import { modeOf } from './mode.ts';

/** How a destination is set up in Segment, and the region of the project it sends to. */
export type Setup =
  | {
      mode: 'actions';
      region: Region;
      /** The mapping "Group Identify User"; no preset adds it. */
      mapping?: GroupMapping;
    }
  | { mode: 'classic-cloud' | 'classic-web'; region: Region; settings: ClassicSettings };

/** The setup that a plan asks for. */
export function setupOf(plan: Plan): Setup {
  const mode = modeOf(plan);
  const { region } = plan;
  return mode === 'actions'
    ? { mode, region, mapping: mappingOf(plan) }
    : { mode, region, settings: classicSettingsOf(plan) };
}

const UNMAPPED =
  'The destination has no mapping “Group Identify User”, which no preset adds, so nothing is sent and no error is shown.';

/** What a destination makes of a group call. */
export function deliverGroup(call: GroupCall, setup: Setup): Delivery {
  switch (setup.mode) {
    case 'actions':
      return setup.mapping === undefined ? { calls: [], problems: [UNMAPPED] } : deliverActions(call, setup.mapping);
    case 'classic-cloud':
      return deliverClassicCloud(call, setup.settings);
    case 'classic-web':
      return deliverClassicWeb(call, setup.settings);
  }
}
