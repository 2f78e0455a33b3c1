import type { ActionsSetup } from '../../../segment/setup.ts';
import { MappingFields } from './mapping-fields.tsx';
import type { SetupFieldsProps } from './setup-fields.tsx';

/** The mapping “Group Identify User” of Amplitude (Actions). */
export function GroupMappingFields({ setup, planned, onChange }: SetupFieldsProps<ActionsSetup>) {
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
