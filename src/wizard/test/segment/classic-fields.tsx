import type { ClassicSettings } from '../../../segment/classic.ts';
import { CLASSIC_MODES, type ClassicMode } from '../../../segment/mode.ts';
import type { ClassicSetup } from '../../../segment/setup.ts';
import { Field } from '../../../ui/field.tsx';
import { SettingInput } from './setting-input.tsx';
import type { SetupFieldsProps } from './setup-fields.tsx';

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

function ModeField({ mode, onChange }: ModeFieldProps) {
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

function TraitFields({ settings, onChange }: TraitFieldsProps) {
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

/** The settings of Amplitude (Classic). */
export function ClassicFields({ setup, isEvent, onChange }: SetupFieldsProps<ClassicSetup>) {
  return (
    <>
      <ModeField mode={setup.mode} onChange={(mode) => onChange({ ...setup, mode })} />
      {isEvent ? (
        <p className="hint">
          No setting of Classic has to do with groups of an event: the call’s own options name them.
        </p>
      ) : (
        <TraitFields settings={setup.settings} onChange={(settings) => onChange({ ...setup, settings })} />
      )}
    </>
  );
}
