import type { ReactNode } from 'react';
import { type FieldPath, useFormContext } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { Field } from '../../ui/field.tsx';
import { tellFormSoon } from '../answers-store.ts';
import { useFieldError } from './form-errors.tsx';
import { submitOnEnter } from './submit.ts';

interface TextInputProps {
  name: FieldPath<Answers>;
  label: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  mono?: boolean;
  quiet?: boolean;
  labelHidden?: boolean;
  numeric?: boolean;
}

/** A text field of the groups form. Nothing typed is corrected, trimmed or completed. */
export function TextInput({ name, mono = true, numeric, placeholder, ...field }: TextInputProps) {
  const { register } = useFormContext<Answers>();
  const error = useFieldError(name);
  const { onChange, ...registered } = register(name);
  return (
    <Field name={name} error={error} {...field}>
      {(control) => (
        <input
          {...control}
          {...registered}
          onChange={(event) => tellFormSoon(name, () => onChange(event))}
          type="text"
          onKeyDown={submitOnEnter}
          className={mono ? 'mono' : undefined}
          placeholder={placeholder}
          inputMode={numeric ? 'decimal' : undefined}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
