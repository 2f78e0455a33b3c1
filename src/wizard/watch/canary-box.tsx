import { useEffect, useState } from 'react';
import type { SourceId } from '../../plan/plan.ts';
import { announce } from '../../ui/announcer.tsx';
import { useTask } from '../../ui/use-task.ts';
import { canaryFor, isCanary } from '../../watch/canary.ts';
import { CommandLine } from './command-line.tsx';
import type { Watched } from './watch-store.ts';

/** Milliseconds after which an accepted canary should have shown. */
const LATE_MS = 5_000;

interface CanaryBoxProps {
  watched: Watched;
  source: SourceId;
  /** The sandbox's address for a shell on this machine. */
  base: string;
}

/** Sends a canary, and says in words how far it came. */
function useCanary({ watched, source }: CanaryBoxProps) {
  const [since, setSince] = useState<number>();
  const [late, setLate] = useState(false);
  const sending = useTask<void, void>({
    run: async () => {
      const { url, ...init } = canaryFor(source, `${location.origin}/sandbox`).request;
      const { ok, status } = await fetch(url, init);
      if (!ok) throw new Error(`The sandbox answered ${status}.`);
    },
  });
  const arrived = since !== undefined && watched.reports.some((report) => report.id > since && isCanary(report));
  const heard = (watched.checks?.requests ?? 0) > 0;
  const waits = sending.status === 'success' && !arrived;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  let words = '';
  if (arrived)
    words = `It arrived: server and stream work.${heard ? '' : ' What your app sends does not come this far.'}`;
  else if (sending.status === 'error') words = 'The server did not take it. Is it still running?';
  else if (sending.status === 'pending' || (waits && !late)) words = 'On its way…';
  else if (waits) words = 'The server took it, and the page did not hear of it. Reload the page.';
  useEffect(() => {
    if (words !== '' && !words.endsWith('…')) announce(`Canary: ${words}`);
  }, [words]);
  function send() {
    setSince(watched.newest);
    setLate(false);
    sending.start();
  }
  return { words, send };
}

/** Ways to find out how far requests come: from this page, and from a shell. */
export function CanaryBox(props: CanaryBoxProps) {
  const { watched, source, base } = props;
  const { words, send } = useCanary(props);
  return (
    <div className="canary">
      <p className="row">
        <button type="button" className="btn small" onClick={send} disabled={watched.forwarding !== null}>
          Send a canary from this page
        </button>
        <span>{watched.forwarding ? 'Not while requests are passed on to Amplitude.' : words}</span>
      </p>
      <p className="hint">
        An event without groups, which no check counts. From where your app runs, the same by cURL shows whether that
        place reaches the server:
      </p>
      <CommandLine text={canaryFor(source, base).curl} what="the cURL line" />
    </div>
  );
}
