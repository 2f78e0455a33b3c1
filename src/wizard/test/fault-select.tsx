import { FAULTS } from '../../sandbox/faults.ts';
import { Field } from '../../ui/field.tsx';

interface FaultSelectProps {
  value: string;
  onChange: (fault: string) => void;
}

/** The faults that the sandbox can be asked for. */
export function FaultSelect({ value, onChange }: FaultSelectProps) {
  return (
    <Field name="fault" label="The sandbox answers" quiet>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">as Amplitude would</option>
          {FAULTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
