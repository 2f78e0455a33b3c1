import { LIMITS } from '../plan/limits.ts';
import type { Region } from '../plan/plan.ts';
import type { Doubt } from './doubt.ts';
import type { Setup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';

/** A destination that sends to another region than the project's. */
export function wrongRegion({ region }: Setup, projectRegion: Region): Doubt[] {
  if (region === projectRegion) return [];
  return [
    {
      what: 'The destination sends to the other region, where Amplitude calls the project’s API key invalid. The sandbox takes any key.',
      fix: `Set Endpoint Region to ${projectRegion === 'eu' ? 'Europe' : 'North America'}.`,
    },
  ];
}

/** An ID that Amplitude refuses. */
export function shortId(call: SegmentCall, setup: Setup): Doubt[] {
  const mapping = setup.mode === 'actions' ? (isTrack(call) ? setup.events : setup.mapping) : undefined;
  const minimum = mapping?.min_id_length ?? 0;
  const least = minimum > 0 ? minimum : LIMITS.idLength;
  const short = [call.userId, call.anonymousId].find((id) => id !== undefined && id !== '' && id.length < least);
  if (short === undefined) return [];
  return [
    {
      what: `Amplitude refuses the ID “${short}”: it has fewer than ${least} characters.`,
      fix:
        setup.mode === 'actions'
          ? 'Set Minimum ID Length, in every mapping of the destination.'
          : 'Amplitude (Classic) has no setting for it: use longer IDs, or Amplitude (Actions).',
    },
  ];
}
