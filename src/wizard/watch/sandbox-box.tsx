import { useEffect, useState } from 'react';
import { announce } from '../../ui/announcer.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useTask } from '../../ui/use-task.ts';
import { emptySandbox } from './server-api.ts';
import type { Watched } from './watch-store.ts';

const SandboxState = onDemand(() => import('./sandbox-state.tsx'), 'SandboxState', 'Loading…');

interface SandboxBoxProps {
  watched: Watched;
  onReport: (id: number) => void;
}

/** What the sandbox knows, if it is asked for, and a way to empty it. */
export function SandboxBox({ watched, onReport }: SandboxBoxProps) {
  const [asked, setAsked] = useState(false);
  const emptying = useTask<void, void>({
    run: emptySandbox,
    onDone: () => announce('The sandbox and the list of requests are empty'),
  });
  const { reset } = emptying;
  // What a server did not answer is no news once another one does.
  useEffect(() => (watched.run === undefined ? undefined : reset), [watched.run, reset]);
  function press() {
    setAsked(!asked);
    if (asked) emptying.start();
    else announce('Press again to empty the sandbox and the list for good');
  }
  return (
    <section aria-labelledby="watch-state">
      <h2 id="watch-state">What Amplitude would know</h2>
      <Disclosure summary="Groups, their properties, members and events">
        <SandboxState watched={watched} onReport={onReport} />
      </Disclosure>
      <p className="row">
        <button type="button" className="btn small" onClick={press} disabled={emptying.status === 'pending'}>
          {asked ? 'Yes, empty both for good' : 'Empty the sandbox and the list of requests'}
        </button>
        {asked ? (
          <button type="button" className="btn small" onClick={() => setAsked(false)}>
            Keep them
          </button>
        ) : null}
        <span className="hint">In every tab, and for good. The check list starts over.</span>
      </p>
      {emptying.status === 'error' ? (
        <Notice tone="bad">
          <p>The server did not answer: nothing was emptied.</p>
        </Notice>
      ) : null}
    </section>
  );
}
