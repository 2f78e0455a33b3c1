import type { Call } from '../../amplitude/call.ts';
import type { Effect } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import { classicSettingsOf, FALLBACK_TYPE } from '../../segment/classic.ts';
import { deliverClassicCloud } from '../../segment/classic-cloud.ts';
import { deliverClassicWeb } from '../../segment/classic-web.ts';
import { groupCalls } from '../../segment/group-call.ts';
import { modeOf, segmentOf } from '../../segment/mode.ts';
import type { SourceModel } from '../source.ts';
import { classicSettings } from './classic-settings.ts';
import { groupNotes } from './common-notes.ts';
import { groupClassicCapability } from './group-classic-capability.ts';
import { shortIdNotes } from './short-id-notes.ts';
import { traitSettings } from './trait-settings.ts';

function isInPage(plan: Plan): boolean {
  return modeOf(plan) === 'classic-web';
}

function calls(plan: Plan): Call[] {
  const settings = classicSettingsOf(plan);
  const deliver = isInPage(plan) ? deliverClassicWeb : deliverClassicCloud;
  return groupCalls(plan).flatMap((call) => deliver(call, settings).calls);
}

function notes(plan: Plan): string[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const own = isInPage(plan)
    ? ['In the page, Classic calls setGroup of Amplitude’s SDK; the traits go no further.']
    : [
        `“${groupTypeTrait}” and “${groupValueTrait}” become group properties as well: Classic sends all traits.`,
        'The code of Classic’s cloud mode is not public: what it sends is shown as Segment documents it.',
      ];
  return groupNotes(plan, `the user lands in “${FALLBACK_TYPE}”`, [...own, ...shortIdNotes(plan)]);
}

/** Classic in cloud mode sends all traits, so the two that tell the group become properties of it. */
function traitEffects(plan: Plan): Effect[] {
  if (isInPage(plan)) return [];
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return plan.groups.flatMap(({ type, values: [value = ''] }) =>
    [
      { property: groupTypeTrait, to: type },
      { property: groupValueTrait, to: value },
    ].map((trait): Effect => ({ kind: 'group-property', type, value, operation: '$set', ...trait })),
  );
}

/** Segment's group call through Amplitude (Classic). */
export const model: SourceModel = {
  capability: groupClassicCapability,
  calls,
  settings: (plan) => classicSettings(plan, traitSettings(plan)),
  notes,
  extra: traitEffects,
};
