import type { ClassicSettings } from '../../../segment/classic.ts';
import { CLASSIC_MODES, type ClassicMode } from '../../../segment/mode.ts';
import { Field } from '../../../ui/field.tsx';
import { SettingInput } from './setting-input.tsx';

const MODE_NAMES: Record<ClassicMode, string> = {
  'classic-cloud': 'Cloud Mode: on Segment’s servers',
  'classic-web': 'Device Mode in a page (Analytics.js)',
  'classic-ios': 'Device Mode on iOS (analytics-ios)',
  'classic-android': 'Device Mode on Android (analytics-android)',
};

interface ModeFieldProps {
  mode: ClassicMode;
  onChange: (mode: ClassicMode) => void;
}

/** Where Classic runs. */
export function ModeField({ mode, onChange }: ModeFieldProps) {
  return (
    <Field name="trial.mode" label="Connection Mode" quiet>
      {(control) => (
        <select
          {...control}
          value={mode}
          onChange={({ target }) => onChange(CLASSIC_MODES.find((each) => each === target.value) ?? mode)}
        >
          {CLASSIC_MODES.map((each) => (
            <option key={each} value={each}>
              {MODE_NAMES[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TraitFieldsProps {
  settings: ClassicSettings;
  onChange: (next: ClassicSettings) => void;
}

/** The two settings of Amplitude (Classic) that name traits. */
export function TraitFields({ settings, onChange }: TraitFieldsProps) {
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
