import type { EventMapping } from '../../../segment/event-mapping.ts';
import { isPath, type MappedObject } from '../../../segment/mapping.ts';
import type { ActionsSetup } from '../../../segment/setup.ts';
import { mappedOf, textOfMapped } from '../../../segment/setup-text.ts';
import { SettingInput } from './setting-input.tsx';
import type { SetupFieldsProps } from './setup-fields.tsx';

interface GroupsFieldsProps {
  groups: MappedObject;
  onChange: (groups: MappedObject) => void;
}

function GroupsFields({ groups, onChange }: GroupsFieldsProps) {
  if (isPath(groups))
    return (
      <SettingInput
        name="trial.groups"
        label="Groups (Select Object)"
        value={groups['@path']}
        onChange={(path) => onChange({ '@path': path })}
      />
    );
  return Object.entries(groups).map(([type, mapped]) => (
    <SettingInput
      key={type}
      name={`trial.groups.${type}`}
      label={`Groups › ${type}`}
      value={textOfMapped(mapped)}
      onChange={(text) => onChange({ ...groups, [type]: mappedOf(text) ?? '' })}
    />
  ));
}

/** The field Groups of the mapping "Track Calls". */
export function EventMappingFields({ setup, planned, onChange }: SetupFieldsProps<ActionsSetup>) {
  const { groups, ...rest } = setup.events ?? {};
  const plannedGroups = planned.mode === 'actions' ? planned.events?.groups : undefined;
  const change = (events: EventMapping) => onChange({ ...setup, events });
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={groups !== undefined}
          onChange={({ target }) => change(target.checked && plannedGroups ? { ...rest, groups: plannedGroups } : rest)}
        />
        The mapping “Track Calls” fills the field Groups
      </label>
      {groups === undefined ? null : (
        <GroupsFields groups={groups} onChange={(next) => change({ ...rest, groups: next })} />
      )}
    </>
  );
}
