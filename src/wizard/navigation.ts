import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', tell);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to a path of this page, as a new entry of the history. */
export function navigate(to: string): void {
  history.pushState(null, '', to);
  tell();
}

/** Corrects the address of this entry of the history. */
export function correctAddress(to: string): void {
  history.replaceState(history.state, '', to);
  tell();
}

/** Where what is already sent is checked: a page beside the steps. */
export const CHECK_PATH = '/check';

let step = '/';

/** Keeps the path of the step that is shown, for the way back to it. */
export function rememberStep(path: string): void {
  step = path;
}

/** The path of the step that was shown last. */
export function lastStep(): string {
  return step;
}

/** The path shown in the address, followed through Back and Forward. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}
