import type { EventMapping } from '../../../segment/event-mapping.ts';
import { isPath, type MappedObject } from '../../../segment/mapping.ts';
import { mappedOf, textOfMapped } from '../../../segment/setup-text.ts';
import { SettingInput } from './setting-input.tsx';

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

interface EventMappingFieldsProps {
  events: EventMapping;
  /** What the plan asks for. */
  planned: MappedObject | undefined;
  onChange: (events: EventMapping) => void;
}

/** The field Groups of the mapping "Track Calls". */
export function EventMappingFields({ events, planned, onChange }: EventMappingFieldsProps) {
  const { groups, ...rest } = events;
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={groups !== undefined}
          onChange={({ target }) => onChange(target.checked && planned ? { ...rest, groups: planned } : rest)}
        />
        The mapping “Track Calls” fills the field Groups
      </label>
      {groups === undefined ? null : (
        <GroupsFields groups={groups} onChange={(next) => onChange({ ...rest, groups: next })} />
      )}
    </>
  );
}
