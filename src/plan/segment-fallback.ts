/** The group type that Segment’s Classic destination writes where it is told none. */
export const FALLBACK_TYPE = '[Segment] Group';
