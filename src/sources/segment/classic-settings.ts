import type { Plan } from '../../plan/plan.ts';
import { classicSettingsOf } from '../../segment/classic.ts';
import { modeOf } from '../../segment/mode.ts';
import type { Setting } from '../source.ts';

const EU: Setting = {
  label: 'Endpoint',
  value: 'EU',
  note: 'Choose the entry for the EU; without it, Segment sends to the US, where Amplitude calls the API key invalid.',
};

const DEVICE_MODE: Setting = {
  label: 'Connection Mode',
  value: 'Device Mode',
  note: 'Amplitude’s SDK runs in the page. Cloud Mode would send the traits as group properties as well.',
};

const PREFER: Setting = {
  label: 'Prefer Anonymous ID for Device ID',
  value: 'On',
  note: 'Makes Segment’s anonymous ID the device ID; without it, Amplitude’s SDK invents one.',
};

/**
 * The settings of Amplitude (Classic), in the order of the clicks; nothing if the plan has nothing for Segment.
 * @param own those that one kind of call needs
 */
export function classicSettings(plan: Plan, own: Setting[]): Setting[] {
  if (plan.groups.length === 0) return [];
  if (modeOf(plan) !== 'classic-web') return [...(plan.region === 'eu' ? [EU] : []), ...own];
  return [DEVICE_MODE, ...own, ...(classicSettingsOf(plan).preferAnonymousIdForDeviceId ? [PREFER] : [])];
}
