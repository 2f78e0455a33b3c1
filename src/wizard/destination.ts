import { useSyncExternalStore } from 'react';
import type { DestinationId } from '../send/transport.ts';

let current: DestinationId = 'sandbox';
const listeners = new Set<() => void>();

/** Chooses where tests go, until the page is left: a reload is back at the sandbox, on purpose. */
export function chooseDestination(destination: DestinationId): void {
  current = destination;
  for (const listener of listeners) listener();
}

/** Where tests go. The sandbox is where everybody starts. */
export function useDestination(): DestinationId {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
