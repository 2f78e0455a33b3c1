import type { Call } from '../amplitude/call.ts';

/** What a destination makes of one group call: requests to Amplitude in order, or why there are none or other ones. */
export interface Delivery {
  calls: Call[];
  problems: string[];
}
