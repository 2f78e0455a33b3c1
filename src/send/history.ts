import type { Call } from '../amplitude/call.ts';
import type { HttpRequest } from '../amplitude/request.ts';
import type { Region } from '../plan/plan.ts';
import type { Outcome } from './outcome.ts';
import type { DestinationId } from './transport.ts';

/** One send of this session. It holds no key: `request` shows the placeholder in its place. */
export interface HistoryEntry {
  id: string;
  /** When it was sent, in milliseconds since 1970. */
  at: number;
  /** What was sent, as a label. */
  what: string;
  destination: DestinationId;
  region: Region;
  call: Call;
  request: HttpRequest;
  /** Missing while the answer is awaited. */
  outcome?: Outcome;
}

/** The sends of a session, in the shape React's `useSyncExternalStore` wants. */
export interface History {
  subscribe: (listener: () => void) => () => void;
  /** Newest first. The same list until something changes. */
  getSnapshot: () => readonly HistoryEntry[];
  /** Adds a send that has begun; beyond the bound, the oldest goes. Returns its id. */
  begin: (entry: Omit<HistoryEntry, 'id' | 'outcome'>) => string;
  /** Adds what came of it. An id that has gone is ignored. */
  settle: (id: string, outcome: Outcome) => void;
  clear: () => void;
}

/**
 * Makes an empty history, in memory only.
 * @param bound how many sends are kept
 */
export function createHistory(bound = 100): History {
  let entries: readonly HistoryEntry[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const change = (next: readonly HistoryEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => entries,
    begin: (entry) => {
      count += 1;
      const id = `send-${count}`;
      change([{ ...entry, id }, ...entries].slice(0, bound));
      return id;
    },
    settle: (id, outcome) => change(entries.map((entry) => (entry.id === id ? { ...entry, outcome } : entry))),
    clear: () => change([]),
  };
}
