import type { Region } from '../plan/plan.ts';
import { shortId, wrongRegion } from './common-doubts.ts';
import type { Delivery } from './delivery.ts';
import type { Doubt } from './doubt.ts';
import { isOnPhone, type Setup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';

async function delivered(call: SegmentCall, setup: Setup): Promise<Delivery> {
  if (isOnPhone(setup)) return (await import('./deliver-on-phone.ts')).deliverOnPhone(call, setup);
  if (setup.mode === 'actions')
    return isTrack(call)
      ? (await import('./deliver-track-actions.ts')).deliverTrackActions(call, setup)
      : (await import('./deliver-group-actions.ts')).deliverGroupActions(call, setup);
  return isTrack(call)
    ? (await import('./deliver-track-classic.ts')).deliverTrackClassic(call, setup)
    : (await import('./deliver-group-classic.ts')).deliverGroupClassic(call, setup);
}

async function doubtsOfKind(call: SegmentCall, setup: Setup): Promise<Doubt[]> {
  return isTrack(call)
    ? (await import('./track-doubts.ts')).trackDoubts(call, setup)
    : (await import('./group-doubts.ts')).groupDoubts(call, setup);
}

/** What will become of a call. */
export interface CallOutlook {
  delivery: Delivery;
  doubts: Doubt[];
}

/**
 * The same as `deliverCall` and `doubtsOn`, of which it loads only what this kind of call and destination needs.
 * @param projectRegion where the project keeps its data
 * @returns rejects if that cannot be loaded
 */
export async function outlookOf(call: SegmentCall, setup: Setup, projectRegion: Region): Promise<CallOutlook> {
  const [delivery, doubts] = await Promise.all([delivered(call, setup), doubtsOfKind(call, setup)]);
  return { delivery, doubts: [...wrongRegion(setup, projectRegion), ...doubts, ...shortId(call, setup)] };
}
