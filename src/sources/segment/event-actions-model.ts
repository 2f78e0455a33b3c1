import type { Call } from '../../amplitude/call.ts';
import type { Plan } from '../../plan/plan.ts';
import { deliverActionsEvent } from '../../segment/actions-event.ts';
import { eventMappingOf } from '../../segment/event-mapping.ts';
import { trackCalls } from '../../segment/track-call.ts';
import type { SourceModel } from '../source.ts';
import { workspaceNotes } from './common-notes.ts';
import { eventActionsCapability } from './event-actions-capability.ts';
import { eventActionsSettings } from './event-actions-settings.ts';

const WHERE =
  'Amplitude (Actions) reads groups where its mapping says, and nowhere else: integrations.Amplitude.groups is for Classic.';

function calls(plan: Plan): Call[] {
  const mapping = eventMappingOf(plan);
  return trackCalls(plan).flatMap((call) => deliverActionsEvent(call, mapping).calls);
}

/** Segment's track call with event-level groups, through Amplitude (Actions). */
export const model: SourceModel = {
  capability: eventActionsCapability,
  calls,
  settings: eventActionsSettings,
  notes: (plan) => (plan.groups.length === 0 ? [] : [WHERE, ...workspaceNotes(plan)]),
};
