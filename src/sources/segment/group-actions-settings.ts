import type { Plan } from '../../plan/plan.ts';
import { mappingOf } from '../../segment/group-mapping.ts';
import { segmentOf } from '../../segment/mode.ts';
import { traitPath } from '../../segment/path.ts';
import type { Setting } from '../source.ts';
import { minimumSetting, regionSetting } from './actions-settings.ts';

function groupPropertySettings(plan: Plan): Setting[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const names = Object.keys(mappingOf(plan).group_properties);
  return [
    {
      label: 'Group Properties',
      value: 'Edit Object',
      note: `${names.length === 0 ? 'Leave the object empty' : 'List only what follows'}: with all traits (Select Object), “${groupTypeTrait}” and “${groupValueTrait}” would become group properties too.`,
    },
    ...names.map((name) => ({ label: `Group Properties › ${name}`, value: traitPath(name) })),
  ];
}

/** What to enter in Amplitude (Actions) for group calls, in the order of the clicks; nothing if there are none. */
export function groupActionsSettings(plan: Plan): Setting[] {
  if (plan.groups.length === 0) return [];
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return [
    regionSetting(plan),
    {
      label: 'New Mapping',
      value: 'Group Identify User',
      note: 'On the Mappings tab. No preset contains it; without it, group calls vanish without an error.',
    },
    { label: 'Trigger', value: 'type = "group"' },
    {
      label: 'Group Type',
      value: traitPath(groupTypeTrait),
      note: 'Has no default. Segment’s documentation calls it “Amplitude Group Type Trait”, Amplitude’s “Amplitude Group Type”.',
    },
    {
      label: 'Group Value',
      value: traitPath(groupValueTrait),
      note: 'Has no default. Segment’s documentation calls it “Amplitude Group Value Trait”, Amplitude’s “Amplitude Group Value”.',
    },
    ...groupPropertySettings(plan),
    ...minimumSetting(plan),
  ];
}
