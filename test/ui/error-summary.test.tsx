import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { Field } from '../../src/ui/field.tsx';

const PROBLEMS = [{ field: 'groups.0.type', message: 'Group type is missing.' }];

test('takes the focus, and its links lead to the fields', async () => {
  const user = userEvent.setup();
  render(
    <>
      <ErrorSummary problems={PROBLEMS} attempt={1} />
      <Field name="groups.0.type" label="Group type" error="Group type is missing.">
        {(control) => <input {...control} />}
      </Field>
    </>,
  );
  expect(document.activeElement?.textContent).toContain('There is a problem');
  await user.click(screen.getByRole('link', { name: 'Group type is missing.' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Group type'));
});

test('a field with an error says so to assistive technology', () => {
  render(
    <Field name="x" label="Group type" hint="A kind of account" error="Group type is missing.">
      {(control) => <input {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText('Group type');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'A kind of account',
    'Error: Group type is missing.',
  ]);
});
