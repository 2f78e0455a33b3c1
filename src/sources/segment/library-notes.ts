import type { Plan } from '../../plan/plan.ts';
import { modeOf } from '../../segment/mode.ts';
import type { WriteOptions } from '../source.ts';

/** What Segment’s libraries for phones do by themselves. */
export function phoneNotes(plan: Plan): string[] {
  return [
    ...(modeOf(plan) === 'actions'
      ? [
          'The library sends an ID of the phone as well, and Amplitude (Actions) takes that for the device ID.',
          'Segment’s Amplitude plugin adds the session ID and nothing else: groups need the mapping all the same.',
        ]
      : []),
    ...(plan.region === 'eu' ? ['The library takes that host from the source’s settings, which it loads first.'] : []),
  ];
}

/** That a library takes no plain http, where the code names a host of one's own. */
export function certificateNotes({ endpoint }: WriteOptions): string[] {
  return endpoint === undefined
    ? []
    : ['The library always speaks TLS: with a host of your own, that host needs a certificate.'];
}
