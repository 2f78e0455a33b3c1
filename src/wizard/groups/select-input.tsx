import { type FieldPath, useFormContext } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { Field } from '../../ui/field.tsx';
import { useFieldError } from './form-errors.tsx';

interface SelectInputProps {
  name: FieldPath<Answers>;
  label: string;
  options: readonly { value: string; title: string }[];
  onChange?: (value: string) => void;
}

/** A native select of the groups form, with its label hidden. */
export function SelectInput({ name, label, options, onChange }: SelectInputProps) {
  const { register } = useFormContext<Answers>();
  const error = useFieldError(name);
  return (
    <Field name={name} label={label} labelHidden error={error}>
      {(control) => (
        <select {...control} {...register(name, { onChange: (event) => onChange?.(event.target.value) })}>
          {options.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
