import type { Call } from '../../amplitude/call.ts';
import type { Plan } from '../../plan/plan.ts';
import { deliverActions } from '../../segment/actions.ts';
import { groupCalls } from '../../segment/group-call.ts';
import { mappingOf } from '../../segment/group-mapping.ts';
import type { SourceModel } from '../source.ts';
import { groupNotes } from './common-notes.ts';
import { groupActionsCapability } from './group-actions-capability.ts';
import { groupActionsSettings } from './group-actions-settings.ts';

function calls(plan: Plan): Call[] {
  const mapping = mappingOf(plan);
  return groupCalls(plan).flatMap((call) => deliverActions(call, mapping).calls);
}

function notes(plan: Plan): string[] {
  return groupNotes(plan, 'Segment reports a delivery error and sends nothing', [
    'Each call makes two requests, /identify and then /groupidentify; the second is never made if Amplitude refuses the first.',
  ]);
}

/** Segment's group call through Amplitude (Actions). */
export const model: SourceModel = {
  capability: groupActionsCapability,
  calls,
  settings: groupActionsSettings,
  notes,
};
