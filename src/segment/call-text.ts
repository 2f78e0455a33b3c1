import type { SegmentCall } from './track-call.ts';

/** A call as text to be edited. */
export function callText(call: SegmentCall): string {
  return JSON.stringify(call, null, 2);
}
