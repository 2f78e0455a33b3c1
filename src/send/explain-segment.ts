import type { Outcome } from './outcome.ts';

/** What came of a call to Segment, in words. */
export interface SegmentVerdict {
  title: string;
  text: string;
  tone: 'good' | 'warn' | 'bad';
}

const MAY_HAVE = 'It may have arrived: look into the Source Debugger before you send it again.';

/** Says what came of a send to Segment. Pure. */
export function explainSegment(outcome: Outcome): SegmentVerdict {
  switch (outcome.cause) {
    case 'accepted':
      return {
        tone: 'good',
        title: 'Segment answered 200',
        text: 'It answers so to almost everything, a wrong write key included. Look into the Source Debugger for the call, then into the destination’s Event Delivery for Amplitude’s answer.',
      };
    case 'refused':
      return {
        tone: 'bad',
        title: `Segment refused it (${outcome.status})`,
        text: 'Segment refuses only what is too large (32 KB) or no JSON. Nothing was passed on.',
      };
    case 'throttled':
      return {
        tone: 'warn',
        title: 'Segment asks for a pause (429)',
        text: 'Nothing was taken. Wait, then send it again.',
      };
    case 'unreadable':
      return { tone: 'warn', title: 'Sent, but the answer cannot be read', text: MAY_HAVE };
    case 'blocked':
      return {
        tone: 'bad',
        title: 'Something in this browser keeps requests from Segment',
        text: 'Nothing arrived. Ad blockers and tracking protection know Segment’s hosts, and stop your own pages’ calls as well. Allow this page, or send the call from a shell: choose HTTP Tracking API as library.',
      };
    case 'offline':
      return { tone: 'bad', title: 'No connection', text: 'Nothing was sent, and nothing will be by itself.' };
    case 'timed-out':
      return { tone: 'warn', title: `No answer within ${outcome.limitMs / 1000} seconds`, text: MAY_HAVE };
    case 'cancelled':
      return {
        tone: 'warn',
        title: 'Cancelled',
        text: outcome.sent ? MAY_HAVE : 'Nothing was sent.',
      };
  }
}
