import type { Region } from '../plan/plan.ts';
import { shortId, wrongRegion } from './common-doubts.ts';
import type { Doubt } from './doubt.ts';
import { groupDoubts } from './group-doubts.ts';
import type { Setup } from './setup.ts';
import { isTrack, type SegmentCall } from './track-call.ts';
import { trackDoubts } from './track-doubts.ts';

/**
 * The frequent mistakes that a call and a setup show, beside those that stop it.
 * @param projectRegion where the project keeps its data
 */
export function doubtsOn(call: SegmentCall, setup: Setup, projectRegion: Region): Doubt[] {
  return [
    ...wrongRegion(setup, projectRegion),
    ...(isTrack(call) ? trackDoubts(call, setup) : groupDoubts(call, setup)),
    ...shortId(call, setup),
  ];
}
