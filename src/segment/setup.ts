import type { Plan, Region } from '../plan/plan.ts';
import { type ClassicSettings, classicSettingsOf } from './classic.ts';
import { type EventMapping, eventMappingOf } from './event-mapping.ts';
import { type GroupMapping, mappingOf } from './group-mapping.ts';
import { type ClassicMode, modeOf, type PlanMode } from './mode.ts';

/** A destination of Amplitude (Actions). */
export interface ActionsSetup {
  mode: 'actions';
  region: Region;
  /** The mapping "Group Identify User"; no preset adds it. */
  mapping?: GroupMapping;
  /** The mapping "Track Calls", which is a preset. */
  events?: EventMapping;
}

/** A destination of Amplitude (Classic). */
export type ClassicSetup<Of extends ClassicMode = ClassicMode> = Of extends Of
  ? { mode: Of; region: Region; settings: ClassicSettings }
  : never;

/** How a destination is set up in Segment, and the region of the project it sends to. */
export type Setup = ActionsSetup | ClassicSetup;

/** Classic, where plans can have it. */
export type PlanClassicSetup = ClassicSetup<Exclude<PlanMode, 'actions'>>;

/** The setups that plans ask for. */
export type PlanSetup = ActionsSetup | PlanClassicSetup;

/** Classic in an app on a phone. */
export type PhoneSetup = Exclude<Setup, PlanSetup>;

/** Whether a destination runs in an app on a phone. */
export function isOnPhone(setup: Setup): setup is PhoneSetup {
  return setup.mode === 'classic-ios' || setup.mode === 'classic-android';
}

/** The setup that a plan asks for. */
export function setupOf(plan: Plan): PlanSetup {
  const mode = modeOf(plan);
  const { region, membership } = plan;
  if (mode !== 'actions') return { mode, region, settings: classicSettingsOf(plan) };
  const mapping = membership === 'event' ? {} : { mapping: mappingOf(plan) };
  return { mode, region, ...mapping, events: eventMappingOf(plan) };
}
