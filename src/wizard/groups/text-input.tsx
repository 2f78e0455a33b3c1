import type { ReactNode } from 'react';
import { type FieldPath, get, useFormContext, useFormState } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { Field } from '../../ui/field.tsx';

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

/** The message of the error at one field, followed for that field alone. */
export function useFieldError(name: FieldPath<Answers>): string | undefined {
  const { errors } = useFormState<Answers>({ name, exact: true });
  const message: unknown = get(errors, `${name}.message`);
  return typeof message === 'string' ? message : undefined;
}

/** A text field of the groups form. Nothing typed is corrected, trimmed or completed. */
export function TextInput({ name, mono = true, numeric, placeholder, ...field }: TextInputProps) {
  const { register } = useFormContext<Answers>();
  const error = useFieldError(name);
  return (
    <Field name={name} error={error} {...field}>
      {(control) => (
        <input
          {...control}
          {...register(name)}
          type="text"
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
