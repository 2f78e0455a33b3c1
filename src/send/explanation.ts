import type { Call } from '../amplitude/call.ts';
import type { Region } from '../plan/plan.ts';
import { countsTwice } from './counts-twice.ts';
import type { DestinationId } from './transport.ts';

/** Whether the same request may be sent again: yes, no, with the risk of counting twice, or after a pause. */
export type Again = 'yes' | 'no' | 'may-double' | { afterSeconds: number };

/** A way on that the page can offer as a button. */
export type Offer = 'other-region' | 'relay' | 'curl' | 'sandbox';

/** An outcome in words. */
export interface Explanation {
  /** The verdict, as a heading. */
  title: string;
  /** What happened. */
  what: string;
  /** Why. */
  why: string;
  /** What to do, in order. */
  todo: string[];
  again: Again;
  offer?: Offer;
}

/** What was sent, and where to. */
export interface ExplainContext {
  call: Call;
  destination: DestinationId;
  region: Region;
  /** Whether this page has a local server, and with it a relay. */
  hasServer: boolean;
}

/** Who gave the answer. */
export function answerer({ destination }: ExplainContext): 'Amplitude' | 'The sandbox' {
  return destination === 'sandbox' ? 'The sandbox' : 'Amplitude';
}

/** A remark on what sending again would count twice, or nothing to add. */
function twice(call: Call): string[] {
  const found = countsTwice(call);
  return found.length === 0 ? [] : [`If you send it again, this may count twice: ${found.slice(0, 5).join(', ')}.`];
}

/** Sending again where the request has arrived, or may have: what to do, and what it would do. */
export function ifArrived({ call }: ExplainContext): { again: Again; remarks: string[] } {
  const remarks = twice(call);
  return remarks.length > 0
    ? { again: 'may-double', remarks }
    : { again: 'yes', remarks: ['It may be sent again: nothing in it would count twice.'] };
}

/** The way around whatever stands between this browser and Amplitude. */
export function wayAround({ destination, hasServer }: ExplainContext): Offer {
  return hasServer && destination === 'direct' ? 'relay' : 'curl';
}
