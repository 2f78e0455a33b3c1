import { DEFAULT_SEGMENT, type SegmentPlan } from '../plan.ts';
import { shortText } from '../short-text.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const FIELDS = ['groupTypeTrait', 'groupValueTrait'] as const satisfies (keyof SegmentPlan)[];

/** A group type, or a group's value, where Segment wants the name of the trait that holds it. */
export const segmentTraitNames: Rule = ({ source, segment = DEFAULT_SEGMENT }, { types, groups }) => {
  if (source !== 'segment') return [];
  const held = new Set([...types.map(({ type }) => type), ...groups.map(({ value }) => value)]);
  return FIELDS.filter((field) => held.has(segment[field])).map(
    (field): Advice => ({
      id: adviceId('segment-trait-name', field),
      severity: 'warning',
      path: `segment.${field}`,
      title: `“${shortText(segment[field])}” is what a trait says, not the name of a trait.`,
      reason:
        'Both settings want the name of a trait, such as group_type. Segment finds no trait named like a group, and with ' +
        'Classic everybody lands in [Segment] Group.',
      fix: {
        label: `Name the trait ${DEFAULT_SEGMENT[field]}`,
        apply: (plan) => ({
          ...plan,
          segment: { ...DEFAULT_SEGMENT, ...plan.segment, [field]: DEFAULT_SEGMENT[field] },
        }),
      },
    }),
  );
};
