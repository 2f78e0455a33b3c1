import { createStore } from '../ui/store.ts';

/** Something the page has to say that belongs to no field. */
export interface PageNotice {
  id: string;
  tone: 'plain' | 'warn' | 'bad' | 'good';
  text: string;
  /** Ways on, as buttons. */
  actions?: { label: string; run: () => void }[];
}

const store = createStore<readonly PageNotice[]>([]);

/** Says something; an earlier notice with the same id goes. */
export function notify(notice: PageNotice): void {
  store.set([...store.get().filter(({ id }) => id !== notice.id), notice]);
}

/** Takes a notice away. */
export function dismiss(id: string): void {
  store.set(store.get().filter((notice) => notice.id !== id));
}

/** The notices to show. */
export const useNotices = store.use;
