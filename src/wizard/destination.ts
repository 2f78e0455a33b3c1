import type { DestinationId } from '../send/transport.ts';
import { createStore } from '../ui/store.ts';

const store = createStore<DestinationId>('sandbox');

/** Chooses where tests go, until the page is left: a reload is back at the sandbox, on purpose. */
export const chooseDestination = store.set;

/** Where tests go. The sandbox is where everybody starts. */
export const useDestination = store.use;
