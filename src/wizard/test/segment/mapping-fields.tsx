import type { GroupMapping } from '../../../segment/group-mapping.ts';
import { ALL_TRAITS, handsOverAll, textOfMapped, withMapped } from '../../../segment/setup-text.ts';
import { Field } from '../../../ui/field.tsx';
import { SettingInput } from './setting-input.tsx';

interface MappingFieldsProps {
  mapping: GroupMapping;
  /** What the plan lists as group properties. */
  listed: GroupMapping['group_properties'];
  onChange: (mapping: GroupMapping) => void;
}

/** The fields of the mapping "Group Identify User". */
export function MappingFields({ mapping, listed, onChange }: MappingFieldsProps) {
  const { min_id_length: minimum, ...rest } = mapping;
  return (
    <>
      <div className="pair">
        {(['group_type', 'group_value'] as const).map((field) => (
          <SettingInput
            key={field}
            name={`trial.${field}`}
            label={field === 'group_type' ? 'Group Type' : 'Group Value'}
            value={textOfMapped(mapping[field])}
            onChange={(text) => onChange(withMapped(mapping, field, text))}
          />
        ))}
      </div>
      <div className="pair">
        <Field name="trial.properties" label="Group Properties" quiet>
          {(control) => (
            <select
              {...control}
              value={handsOverAll(mapping) ? 'all' : 'listed'}
              onChange={(event) =>
                onChange({ ...mapping, group_properties: event.target.value === 'all' ? ALL_TRAITS : listed })
              }
            >
              <option value="listed">An object: what the plan sets</option>
              <option value="all">All traits ($.traits)</option>
            </select>
          )}
        </Field>
        <SettingInput
          name="trial.minimum"
          label="Minimum ID Length"
          value={minimum === undefined ? '' : String(minimum)}
          onChange={(text) => {
            const length = Number.parseInt(text, 10);
            onChange(Number.isNaN(length) || length < 0 ? rest : { ...rest, min_id_length: length });
          }}
        />
      </div>
    </>
  );
}
