import './watch.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { HOSTS } from '../../amplitude/endpoints.ts';
import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import type { Goal } from '../../ui/window-list.tsx';
import { createChecker } from '../../watch/checker.ts';
import { serverChange } from '../../watch/server-change.ts';
import { CheckListView } from './check-list-view.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { ForwardingBox } from './forwarding-box.tsx';
import { RequestList } from './request-list.tsx';
import { SandboxBox } from './sandbox-box.tsx';
import { ServerAddress } from './server-address.tsx';
import { setUpDestination } from './set-up-destination.ts';
import { troubleOf } from './trouble-of.ts';
import { useAppPlace } from './use-app-place.ts';
import { useQuiet } from './use-quiet.ts';
import { RESTARTED, useTold } from './use-told.ts';
import type { WatchPlan } from './use-watch-plan.ts';
import { checkWith, follow, useWatched } from './watch-store.ts';

const TroubleNotice = onDemand(() => import('./trouble-notice.tsx'), 'TroubleNotice', 'Loading…');
const CanaryBox = onDemand(() => import('./canary-box.tsx'), 'CanaryBox', 'Loading…');

interface WatchingProps {
  planned: WatchPlan;
  addresses: SandboxAddresses;
}

/** Follows the sandbox, holds what arrives against the plan, and has Segment's destination set up as the plan says. */
function useWatching({ plan, artifact }: WatchPlan, run: string | undefined): void {
  useEffect(() => checkWith(() => createChecker(plan, artifact)), [plan, artifact]);
  useEffect(() => follow(), []);
  useEffect(() => {
    // A server that was started anew knows no setup. Should it not take one, the stream tells that it is gone.
    if (plan.source === 'segment' && run !== undefined) setUpDestination(plan).catch(() => undefined);
  }, [plan, run]);
}

/** Everything about the requests of the user's app, with a server at hand. */
export function Watching({ planned, addresses }: WatchingProps) {
  const { plan, chosen, module, artifact } = planned;
  const watched = useWatched();
  useWatching(planned, watched.run);
  const [goal, setGoal] = useState<Goal>();
  const { checks, forwarding, beginnings, connection, reports } = watched;
  const came = (checks?.requests ?? 0) - (checks?.strays ?? 0);
  const quiet = useQuiet(`${connection === 'open'} ${beginnings} ${came > 0}`);
  const trouble = troubleOf(watched, quiet && connection === 'open', artifact, addresses.base);
  useTold(watched, trouble);
  // What to change in the app is shown open unless the app had sent something before; tests from the wizard do not count.
  const [entered] = useState(Date.now);
  const begin = () => ({ run: watched.run, isFresh: reports.every(({ isOwn, at }) => isOwn || at >= entered) });
  const [begun, setBegun] = useState(begin);
  if (begun.run !== watched.run) setBegun(begin());
  const { places, place, choose } = useAppPlace(addresses, chosen);
  const { changes, back } = useMemo(
    () => serverChange(plan, { ...chosen, module }, place.base),
    [plan, chosen, module, place.base],
  );
  const showReport = useCallback((key: number) => setGoal({ key }), []);
  return (
    <div className="watching">
      <div className="watch-main">
        <section aria-labelledby="watch-change">
          <h2 id="watch-change">The one change in your app</h2>
          <Disclosure
            key={String(begun.isFresh)}
            startsOpen={begun.isFresh}
            summary={`Set the server address in ${chosen.target.title}`}
          >
            <ServerAddress
              chosen={chosen}
              addresses={addresses}
              changes={changes}
              places={places}
              place={place}
              onPlace={choose}
            />
          </Disclosure>
        </section>
      </div>
      <div className="watch-side">
        {checks ? (
          <CheckListView checks={checks} back={back} onReport={showReport} />
        ) : (
          <p className="muted">Reading what arrived…</p>
        )}
      </div>
      <div className="watch-list">
        <section aria-labelledby="watch-requests">
          <div className="watch-head">
            <h2 id="watch-requests">Requests</h2>
            <ConnectionLine connection={connection} />
          </div>
          {forwarding ? (
            <Notice tone="warn">
              <p>
                <b>Requests are passed on to Amplitude</b>, at {HOSTS[forwarding.region].replace('https://', '')}, with
                your app’s own key. The switch below ends it.
              </p>
            </Notice>
          ) : null}
          {watched.restarted === undefined ? null : (
            <Notice tone="warn">
              <p>
                <b>{RESTARTED}</b> Requests and check list began anew at{' '}
                {new Date(watched.restarted).toLocaleTimeString('en', { hour12: false })}.
              </p>
            </Notice>
          )}
          {trouble ? <TroubleNotice trouble={trouble} items={checks?.items ?? []} /> : null}
          <RequestList key={beginnings} watched={watched} goal={goal} />
        </section>
        <Disclosure
          key={String(trouble?.kind === 'nothing')}
          startsOpen={trouble?.kind === 'nothing'}
          summary="Nothing arrives? Send a canary"
        >
          <CanaryBox key={beginnings} watched={watched} source={chosen.source.id} base={place.base} />
        </Disclosure>
        <SandboxBox watched={watched} onReport={showReport} />
        <ForwardingBox key={watched.run} plan={plan} forwarding={forwarding} />
      </div>
    </div>
  );
}
