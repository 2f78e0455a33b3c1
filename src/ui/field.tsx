import './field.css';
import type { ReactNode } from 'react';
import { fieldId } from './field-id.ts';

/** What a control inside a field must carry. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** For rows of small fields: a light label. */
  quiet?: boolean;
  /** For fields whose label is seen elsewhere, as a column of a table. */
  labelHidden?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A label, a hint and an error around one control, wired for assistive technology. */
export function Field({ name, label, hint, error, quiet, labelHidden, children }: FieldProps) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={quiet ? 'field quiet' : 'field'}>
      <label htmlFor={id} className={labelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <span className="hidden">Error: </span>
          {error}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
