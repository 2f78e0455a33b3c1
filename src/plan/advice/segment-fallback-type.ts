import { FALLBACK_TYPE } from '../segment-fallback.ts';
import { adviceId, type Rule } from './rule.ts';

/** The group type that Segment makes up where its settings are incomplete. */
export const segmentFallbackType: Rule = (_plan, { types }) =>
  types
    .filter(({ type }) => type.trim().toLowerCase() === FALLBACK_TYPE.toLowerCase())
    .map(({ type, path }) => ({
      id: adviceId('segment-fallback-type', type),
      severity: 'warning',
      path,
      title: `“${FALLBACK_TYPE}” is what Segment writes when it was not told the group type.`,
      reason:
        'Segment’s Amplitude (Classic) destination falls back to this type when the Group Type Trait or the Group ' +
        'Value Trait is missing. It takes one of five group types. Name the kind of thing, such as org_id, and fill in both settings.',
    }));
