import type { Call } from '../../amplitude/call.ts';
import type { Plan } from '../../plan/plan.ts';
import { classicSettingsOf } from '../../segment/classic.ts';
import { deliverClassicCloudEvent, deliverClassicWebEvent } from '../../segment/classic-event.ts';
import { modeOf } from '../../segment/mode.ts';
import { trackCalls } from '../../segment/track-call.ts';
import type { SourceModel } from '../source.ts';
import { classicSettings } from './classic-settings.ts';
import { workspaceNotes } from './common-notes.ts';
import { eventClassicCapability } from './event-classic-capability.ts';
import { shortIdNotes } from './short-id-notes.ts';

const WHERE = 'Classic reads groups in integrations.Amplitude.groups; Amplitude (Actions) does not.';
const IN_CLOUD =
  'In cloud mode, Classic also sets a user property named after each group type, as far as is known: its code is not public.';

function isInPage(plan: Plan): boolean {
  return modeOf(plan) === 'classic-web';
}

function calls(plan: Plan): Call[] {
  const settings = classicSettingsOf(plan);
  const deliver = isInPage(plan) ? deliverClassicWebEvent : deliverClassicCloudEvent;
  return trackCalls(plan).flatMap((call) => deliver(call, settings).calls);
}

function notes(plan: Plan): string[] {
  if (plan.groups.length === 0) return [];
  return [WHERE, ...(isInPage(plan) ? [] : [IN_CLOUD]), ...shortIdNotes(plan), ...workspaceNotes(plan)];
}

/** Segment's track call with event-level groups, through Amplitude (Classic). */
export const model: SourceModel = {
  capability: eventClassicCapability,
  calls,
  settings: (plan) => classicSettings(plan, []),
  notes,
};
