import { adviceId, type Rule } from './rule.ts';

const FALLBACK = '[Segment] Group';

/** The group type that Segment makes up where its settings are incomplete. */
export const segmentFallbackType: Rule = (_plan, { types }) =>
  types
    .filter(({ type }) => type.trim().toLowerCase() === FALLBACK.toLowerCase())
    .map(({ type, path }) => ({
      id: adviceId('segment-fallback-type', type),
      severity: 'warning',
      path,
      title: `“${FALLBACK}” is what Segment writes when it was not told the group type.`,
      reason:
        'Segment’s Amplitude (Classic) destination falls back to this type when the Group Type Trait or the Group ' +
        'Value Trait is missing. It takes one of five group types. Name the kind of thing, such as org_id, and fill in both settings.',
    }));
