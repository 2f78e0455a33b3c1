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

/** The path shown in the address, followed through Back and Forward. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}
