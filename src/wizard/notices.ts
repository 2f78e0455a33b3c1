import { useSyncExternalStore } from 'react';

/** Something the page has to say that belongs to no field. */
export interface PageNotice {
  id: string;
  tone: 'plain' | 'warn' | 'bad' | 'good';
  text: string;
  /** Ways on, as buttons. */
  actions?: { label: string; run: () => void }[];
}

let notices: readonly PageNotice[] = [];
const listeners = new Set<() => void>();

function change(next: readonly PageNotice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** Says something; an earlier notice with the same id goes. */
export function notify(notice: PageNotice): void {
  change([...notices.filter(({ id }) => id !== notice.id), notice]);
}

/** Takes a notice away. */
export function dismiss(id: string): void {
  change(notices.filter((notice) => notice.id !== id));
}

/** The notices to show. */
export function useNotices(): readonly PageNotice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}
