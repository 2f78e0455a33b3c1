import { type RefObject, useEffect } from 'react';

/**
 * Sends with Ctrl or ⌘ + Enter: anywhere in a form, and for the step's first form anywhere else too, the heading
 * included, but for other forms and dialogs.
 */
export function useSendKey(form: RefObject<HTMLFormElement | null>, send: () => void): void {
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, target }: KeyboardEvent) => {
      if (key !== 'Enter' || !(ctrlKey || metaKey)) return;
      const near = target instanceof Element ? target.closest('form, dialog') : null;
      if ((near ?? document.querySelector('main form')) === form.current) send();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
