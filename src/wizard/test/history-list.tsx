import { useState } from 'react';
import type { HistoryEntry } from '../../send/history.ts';
import { HistoryItem } from './history-item.tsx';
import { useHistory } from './session-history.ts';

const SHOWN_AT_FIRST = 10;

/** Every send of the session, newest first. */
export function HistoryList() {
  const entries = useHistory();
  const [all, setAll] = useState(false);
  // A new send must not push out one that is being read.
  const [countAtFirst] = useState(entries.length);
  const come = Math.max(0, entries.length - countAtFirst);
  if (entries.length === 0) return null;
  const shown: readonly HistoryEntry[] = all ? entries : entries.slice(0, SHOWN_AT_FIRST + come);
  return (
    <section className="history">
      <h2>Sent in this session</h2>
      <ul>
        {shown.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.length > shown.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {entries.length}
        </button>
      ) : null}
    </section>
  );
}
