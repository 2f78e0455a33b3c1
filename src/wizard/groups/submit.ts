import type { KeyboardEvent } from 'react';

/**
 * The form that the Continue button sends. It holds no field: Chromium looks through all fields of a form with every
 * key stroke, to fill them in. Fields stand outside of it, and those that come in numbers in forms of their own.
 */
export const GROUPS_FORM = 'groups-form';

/** Enter in a text field continues, as it would in one form around all fields. Enter that ends a composition does not. */
export function submitOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const form = document.getElementById(GROUPS_FORM);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
