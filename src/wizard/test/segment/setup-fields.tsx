import type { ClassicSettings } from '../../../segment/classic.ts';
import type { Setup } from '../../../segment/setup.ts';
import { MappingFields } from './mapping-fields.tsx';
import { SettingInput } from './setting-input.tsx';

function ClassicFields({
  settings,
  onChange,
}: {
  settings: ClassicSettings;
  onChange: (next: ClassicSettings) => void;
}) {
  return (
    <div className="pair">
      <SettingInput
        name="trial.groupTypeTrait"
        label="Group Type Trait"
        value={settings.groupTypeTrait}
        onChange={(groupTypeTrait) => onChange({ ...settings, groupTypeTrait })}
      />
      <SettingInput
        name="trial.groupValueTrait"
        label="Group Value Trait"
        value={settings.groupValueTrait}
        onChange={(groupValueTrait) => onChange({ ...settings, groupValueTrait })}
      />
    </div>
  );
}

interface SetupFieldsProps {
  setup: Setup;
  /** The setup that the plan asks for. */
  planned: Setup;
  onChange: (setup: Setup) => void;
}

/** The destination's settings, to be changed for a try. */
export function SetupFields({ setup, planned, onChange }: SetupFieldsProps) {
  if (setup.mode !== 'actions')
    return <ClassicFields settings={setup.settings} onChange={(settings) => onChange({ ...setup, settings })} />;
  const plannedMapping = planned.mode === 'actions' ? planned.mapping : undefined;
  const { mapping, ...unmapped } = setup;
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={mapping !== undefined}
          onChange={({ target }) =>
            onChange(target.checked && plannedMapping ? { ...setup, mapping: plannedMapping } : unmapped)
          }
        />
        The mapping “Group Identify User” is there
      </label>
      {mapping === undefined ? null : (
        <MappingFields
          mapping={mapping}
          listed={plannedMapping?.group_properties ?? {}}
          onChange={(next) => onChange({ ...setup, mapping: next })}
        />
      )}
    </>
  );
}
