import { useSyncExternalStore } from 'react';

/** One value that lives outside of the components, and that they can follow. */
export interface Store<T> {
  get: () => T;
  /** Changes the value and tells everybody who follows it. */
  set: (next: T) => void;
  /** Calls back after every change; what it returns ends that. */
  subscribe: (listener: () => void) => () => void;
  /** The value, followed by a component. */
  use: () => T;
}

/** Makes a store. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe,
    use: () => useSyncExternalStore(subscribe, get),
  };
}
