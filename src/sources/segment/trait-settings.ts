import type { Plan } from '../../plan/plan.ts';
import { segmentOf } from '../../segment/mode.ts';
import type { Setting } from '../source.ts';

/** The two settings of Amplitude (Classic) that name traits. */
export function traitSettings(plan: Plan): Setting[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return [
    {
      label: 'Group Type Trait',
      value: groupTypeTrait,
      note: 'The name of the trait, not a group type. Segment’s documentation calls it “Amplitude Group Type Trait”.',
    },
    {
      label: 'Group Value Trait',
      value: groupValueTrait,
      note: 'If either is empty, or a call lacks the trait, the user lands in “[Segment] Group”, one of your five group types.',
    },
  ];
}
