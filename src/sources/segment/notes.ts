import type { Plan } from '../../plan/plan.ts';
import { FALLBACK_TYPE } from '../../segment/classic.ts';
import { type Mode, modeOf, segmentOf } from '../../segment/mode.ts';

const MODE_NOTES: Record<Mode, (plan: Plan) => string[]> = {
  actions: () => [
    'Each call makes two requests, /identify and then /groupidentify; if Amplitude refuses the first, Segment never makes the second.',
    'The destination’s form asks for API Key and Secret Key; groups do not use the Secret Key, yet the form requires it.',
  ],
  'classic-cloud': (plan) => {
    const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
    return [
      `“${groupTypeTrait}” and “${groupValueTrait}” become group properties as well: Classic sends all traits.`,
      'The code of Classic’s cloud mode is not public: what it sends is shown as Segment’s documentation describes it.',
    ];
  },
  'classic-web': () => [
    'In the page, Classic calls setGroup of Amplitude’s SDK: the user joins, the traits go no further.',
  ],
};

/** What to know about group calls through the plan's destination, one line each. */
export function segmentNotes(plan: Plan): string[] {
  if (plan.groups.length === 0) return [];
  const mode = modeOf(plan);
  return [
    ...(plan.groups.length > 1
      ? ['One group() call for each group type, since Segment cannot name two types in one call.']
      : []),
    mode === 'actions'
      ? 'Every call needs both traits: without one of them, Segment reports a delivery error and sends nothing.'
      : `Every call needs both traits: without one of them, the user lands in “${FALLBACK_TYPE}”.`,
    'Segment also sets a user property named after the group type, readable without the Accounts add-on.',
    ...MODE_NOTES[mode](plan),
    ...(plan.minIdLength !== undefined && mode !== 'actions'
      ? ['Classic has no setting for short IDs: Amplitude refuses user and device IDs under five characters.']
      : []),
  ];
}
