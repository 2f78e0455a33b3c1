import type { Plan } from '../../plan/plan.ts';

/** That Classic cannot send a plan's short ids, where it has some. */
export function shortIdNotes({ minIdLength }: Plan): string[] {
  if (minIdLength === undefined) return [];
  return ['Classic has no setting for short IDs: Amplitude refuses user and device IDs under five characters.'];
}
