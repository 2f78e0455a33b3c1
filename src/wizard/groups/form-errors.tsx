import { createContext, type ReactNode, useContext } from 'react';
import { type FieldErrors, type FieldPath, get, useFormState } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';

const Errors = createContext<FieldErrors<Answers>>({});

/**
 * Follows the form's errors once for all fields. A subscription for each field would be told of every field that
 * mounts, which takes seconds with hundreds of rows.
 */
export function FormErrors({ children }: { children: ReactNode }) {
  const { errors } = useFormState<Answers>();
  // The form changes its errors in place; a context tells nobody of the same object.
  return <Errors value={{ ...errors }}>{children}</Errors>;
}

/** The message of the error at one field. */
export function useFieldError(name: FieldPath<Answers>): string | undefined {
  const message: unknown = get(useContext(Errors), `${name}.message`);
  return typeof message === 'string' ? message : undefined;
}

/** Tells of each row of a list whether something in it is wrong. */
export function useHasErrors(list: FieldPath<Answers>): (index: number) => boolean {
  const errors = useContext(Errors);
  return (index) => get(errors, `${list}.${index}`) !== undefined;
}
