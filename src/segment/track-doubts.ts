import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { Doubt } from './doubt.ts';
import type { Setup } from './setup.ts';
import type { TrackCall } from './track-call.ts';

/** Whether a call names groups where Classic reads them. Classic's own code, which reads them too, is not loaded for it. */
function namesGroupsForClassic({ integrations }: TrackCall): boolean {
  const options = integrations?.Amplitude;
  return isDictionary(options) && isDictionary(options.groups) && Object.keys(options.groups).length > 0;
}

function actionsDoubts(call: TrackCall, { events }: Extract<Setup, { mode: 'actions' }>): Doubt[] {
  if (events === undefined) return [];
  return [
    ...(namesGroupsForClassic(call)
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
  if (namesGroupsForClassic(call)) return [];
  return [
    {
      what: 'Amplitude (Classic) reads groups of an event in integrations.Amplitude.groups, and the call has none there.',
      fix: 'Add "integrations": { "Amplitude": { "groups": { … } } } to the call.',
    },
  ];
}
