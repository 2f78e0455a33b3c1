import { FAULTS } from '../../sandbox/faults.ts';
import { Field } from '../../ui/field.tsx';

interface FaultChoiceProps {
  value: string;
  onChange: (fault: string) => void;
}

/** Lets the sandbox fail on purpose, to see what each failure looks like. */
export function FaultChoice({ value, onChange }: FaultChoiceProps) {
  return (
    <details className="fault">
      <summary>See what failures look like{value ? ': a fault is on' : ''}</summary>
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
    </details>
  );
}
