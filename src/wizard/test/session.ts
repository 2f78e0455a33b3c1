import { useEffect, useState, useSyncExternalStore } from 'react';
import { createDispatcher, type Dispatcher } from '../../send/dispatch.ts';
import { createHistory, type HistoryEntry } from '../../send/history.ts';
import { createStore } from '../../ui/store.ts';
import { type SandboxAccess, sandboxAccess } from './sandbox-access.ts';
import type { Shown } from './shown.ts';

const history = createHistory();

/** The sends of this session, newest first. */
export function useHistory(): readonly HistoryEntry[] {
  return useSyncExternalStore(history.subscribe, history.getSnapshot);
}

/** Whether anything is on its way, wherever in the test step it was sent from. */
export function useRunning(): boolean {
  return useHistory().some(({ outcome }) => outcome === undefined);
}

/** The last result, to be explained. It outlives a walk to another step that ends before the answer is there. */
export const lastResult = createStore<Shown | undefined>(undefined);

/** What the test step works with, once the sandbox is found. */
export interface Session {
  sandbox: SandboxAccess;
  dispatcher: Dispatcher;
}

let session: Session | undefined;

async function open(): Promise<Session> {
  const sandbox = await sandboxAccess();
  session ??= {
    sandbox,
    dispatcher: createDispatcher({
      history,
      origin: location.origin,
      fetchFor: (destination) => (destination === 'sandbox' ? sandbox.fetch : undefined),
    }),
  };
  return session;
}

/** The session; nothing until the sandbox is found. */
export function useSession(): Session | undefined {
  const [opened, setOpened] = useState(session);
  useEffect(() => {
    open().then(setOpened);
  }, []);
  return opened;
}
