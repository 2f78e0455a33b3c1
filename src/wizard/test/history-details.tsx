import { useState } from 'react';
import { curlOf } from '../../send/curl-line.ts';
import { explain } from '../../send/explain.ts';
import type { HistoryEntry } from '../../send/history.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { apiKey } from '../key/api-key.ts';
import { bareKey } from '../key/bare-key.ts';
import { RequestView } from '../panel/request-view.tsx';
import { ServerWords } from './server-words.tsx';
import { useSession } from './session.ts';

/** The full request and answer of one send, to be sent again or copied. */
export function HistoryDetails({ entry }: { entry: HistoryEntry }) {
  const session = useSession();
  const [refused, setRefused] = useState('');
  const { outcome, call, destination, region, what } = entry;
  function again() {
    const key = bareKey(apiKey.get());
    if (destination !== 'sandbox' && key === '') setRefused('Type the API key above first.');
    else if (session?.dispatcher.isBusy()) setRefused('Another send is under way.');
    else {
      setRefused('');
      session?.dispatcher.fire([{ what, call, destination, region }], key);
    }
  }
  return (
    <div className="framed">
      <RequestView request={entry.request} label={`Request of ${entry.id}`} />
      <div className="entry-answer">
        {outcome ? (
          <>
            <p>
              {explain(outcome, { call, destination, region, hasServer: session?.sandbox.hasServer ?? false }).what}
            </p>
            <ServerWords outcome={outcome} label={`Answer to ${entry.id}`} />
          </>
        ) : null}
        <p className="row">
          <button type="button" className="btn small" onClick={again}>
            Send again
          </button>
          <CopyButton
            text={() => curlOf(entry, location.origin)}
            label="Copy as cURL"
            what={`(${what}, ${entry.id})`}
            told="the cURL line"
          />
          {refused ? <span className="hint">{refused}</span> : null}
        </p>
      </div>
    </div>
  );
}
