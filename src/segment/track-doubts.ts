import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { groupsIn } from './classic-event.ts';
import type { Doubt } from './doubt.ts';
import type { Setup } from './setup.ts';
import type { TrackCall } from './track-call.ts';

function hasMembers(value: unknown): boolean {
  return isDictionary(value) && Object.keys(value).length > 0;
}

function actionsDoubts(call: TrackCall, { events }: Extract<Setup, { mode: 'actions' }>): Doubt[] {
  if (events === undefined) return [];
  const isForClassic = hasMembers(groupsIn(call));
  return [
    ...(isForClassic
      ? [
          {
            what: 'Amplitude (Actions) does not read integrations.Amplitude.groups, which is for Classic.',
            fix: 'Put the group into context.groupId, and map Groups to it.',
          },
        ]
      : []),
    ...(events.groups === undefined
      ? [
          {
            what: 'Nothing fills the field Groups of the mapping, so the event carries no group.',
            fix: 'Map the group type to $.context.groupId.',
          },
        ]
      : []),
  ];
}

/** The frequent mistakes that a track call and a setup show, beside those that stop it. */
export function trackDoubts(call: TrackCall, setup: Setup): Doubt[] {
  if (setup.mode === 'actions') return actionsDoubts(call, setup);
  if (hasMembers(groupsIn(call))) return [];
  return [
    {
      what: 'Amplitude (Classic) reads groups of an event in integrations.Amplitude.groups, and the call has none there.',
      fix: 'Add "integrations": { "Amplitude": { "groups": { … } } } to the call.',
    },
  ];
}
