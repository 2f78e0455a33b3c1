import { Field } from '../../../ui/field.tsx';

interface SettingInputProps {
  name: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** One setting of a destination, as text. */
export function SettingInput({ name, label, value, onChange }: SettingInputProps) {
  return (
    <Field name={name} label={label} quiet>
      {(control) => (
        <input
          {...control}
          type="text"
          className="mono"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
