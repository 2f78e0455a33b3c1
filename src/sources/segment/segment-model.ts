import type { Effect } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import { segmentCalls } from '../../segment/deliver.ts';
import { modeOf, segmentOf } from '../../segment/mode.ts';
import type { SourceModel } from '../source.ts';
import { segmentCapability } from './capability.ts';
import { segmentSettings } from './settings.ts';

/** Classic in cloud mode sends all traits, so the two that tell the group become properties of it. */
function traitEffects(plan: Plan): Effect[] {
  if (modeOf(plan) !== 'classic-cloud') return [];
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return plan.groups.flatMap(({ type, values: [value = ''] }) =>
    [
      { property: groupTypeTrait, to: type },
      { property: groupValueTrait, to: value },
    ].map((trait): Effect => ({ kind: 'group-property', type, value, operation: '$set', ...trait })),
  );
}

/** Segment's group call, through one of its two destinations. */
export const model: SourceModel = {
  capability: segmentCapability,
  calls: segmentCalls,
  settings: segmentSettings,
  extra: traitEffects,
};
