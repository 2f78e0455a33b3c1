/** Bytes of one call to Segment, and of a batch, as its HTTP API's documentation says. */
export const TRACKING_BYTES = { call: 32 * 1024, batch: 500 * 1024 };
