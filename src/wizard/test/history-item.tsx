import type { HistoryEntry } from '../../send/history.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const HistoryDetails = onDemand(() => import('./history-details.tsx'), 'HistoryDetails', 'Loading…');

const PLACES: Record<HistoryEntry['destination'], string> = {
  sandbox: 'Sandbox',
  direct: 'Amplitude',
  relay: 'Amplitude, through the relay',
};

function verdict({ outcome }: HistoryEntry): string {
  if (!outcome) return 'sending…';
  return 'status' in outcome ? `${outcome.cause} (${outcome.status})` : outcome.cause;
}

/** One send: a line that opens to the full request and answer. */
export function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const at = new Date(entry.at);
  const line = (
    <>
      <time dateTime={at.toISOString()}>{at.toLocaleTimeString()}</time>
      <span>{entry.what}</span>
      <span className="muted">{PLACES[entry.destination]}</span>
      <b>{verdict(entry)}</b>
    </>
  );
  return (
    <li>
      <Disclosure summary={line}>
        <HistoryDetails entry={entry} />
      </Disclosure>
    </li>
  );
}
