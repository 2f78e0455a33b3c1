import { useState } from 'react';
import { curlOf } from '../../send/curl-line.ts';
import { explain } from '../../send/explain.ts';
import type { HistoryEntry } from '../../send/history.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { judgeKey } from '../key/judge-key.ts';
import { getKey } from '../key/key-store.ts';
import { RequestView } from '../panel/request-view.tsx';
import { ServerWords } from './server-words.tsx';
import { useSession } from './session.ts';

const PLACES: Record<HistoryEntry['destination'], string> = {
  sandbox: 'Sandbox',
  direct: 'Amplitude',
  relay: 'Amplitude, through the relay',
};

function verdict({ outcome }: HistoryEntry): string {
  if (!outcome) return 'sending…';
  return 'status' in outcome ? `${outcome.cause} (${outcome.status})` : outcome.cause;
}

function Details({ entry }: { entry: HistoryEntry }) {
  const session = useSession();
  const [refused, setRefused] = useState('');
  const { outcome, call, destination, region, what } = entry;
  function again() {
    const key = judgeKey(getKey()).key;
    if (destination !== 'sandbox' && key === '') setRefused('Type the API key above first.');
    else session?.dispatcher.fire([{ what, call, destination, region }], key);
  }
  return (
    <div className="framed">
      <RequestView request={entry.request} />
      <div className="entry-answer">
        {outcome ? (
          <>
            <p>
              {explain(outcome, { call, destination, region, hasServer: session?.sandbox.hasServer ?? false }).what}
            </p>
            <ServerWords outcome={outcome} />
          </>
        ) : null}
        <p className="row">
          <button type="button" className="btn small" onClick={again}>
            Send again
          </button>
          <CopyButton text={() => curlOf(entry, location.origin)} label="Copy as cURL" what="" />
          {refused ? <span className="hint">{refused}</span> : null}
        </p>
      </div>
    </div>
  );
}

/** One send: a line that opens to the full request and answer. */
export function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <time dateTime={new Date(entry.at).toISOString()}>{new Date(entry.at).toLocaleTimeString()}</time>
          <span>{entry.what}</span>
          <span className="muted">{PLACES[entry.destination]}</span>
          <b>{verdict(entry)}</b>
        </summary>
        {open ? <Details entry={entry} /> : null}
      </details>
    </li>
  );
}
