import { useSyncExternalStore } from 'react';
import { createHistory, type HistoryEntry } from '../../send/history.ts';

/** The sends of this session, kept until the page is left. */
export const history = createHistory();

/** The sends of this session, newest first. */
export function useHistory(): readonly HistoryEntry[] {
  return useSyncExternalStore(history.subscribe, history.getSnapshot);
}

/** Whether anything is on its way, wherever in the test step it was sent from. */
export function useRunning(): boolean {
  return useHistory().some(({ outcome }) => outcome === undefined);
}
