import type { Plan } from '../../plan/plan.ts';
import { typeOfGroupId } from '../../segment/track-call.ts';
import type { Setting } from '../source.ts';
import { minimumSetting, regionSetting } from './actions-settings.ts';

/** What to enter in Amplitude (Actions) for track calls, in the order of the clicks; nothing if there are none. */
export function eventActionsSettings(plan: Plan): Setting[] {
  if (plan.groups.length === 0) return [];
  const type = typeOfGroupId(plan);
  const from = 'Has no default. Without it, events carry no group';
  return [
    regionSetting(plan),
    {
      label: 'Mapping',
      value: 'Track Calls',
      note: 'On the Mappings tab. A preset makes it; its action is called Log Event V2. Page and Screen Calls have the same field.',
    },
    type === undefined
      ? {
          label: 'Groups',
          value: '$.context.groups',
          note: `${from}. Choose Select Object: each member is a group type.`,
        }
      : {
          label: `Groups › ${type}`,
          value: '$.context.groupId',
          note: `${from}. Choose Edit Object and add this key.`,
        },
    ...minimumSetting(plan),
  ];
}
