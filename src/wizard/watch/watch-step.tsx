import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useAnswer } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { PageLink } from '../page-link.tsx';
import { StepFrame } from '../step-frame.tsx';
import { useAddresses } from './use-addresses.ts';
import { useWatchPlan } from './use-watch-plan.ts';
import { Watching } from './watching.tsx';

const NeedsServer = onDemand(() => import('./needs-server.tsx'), 'NeedsServer', 'Loading…');

function Contents() {
  const planned = useWatchPlan();
  const addresses = useAddresses();
  const query = useAnswer(queryOf);
  if (planned === 'unfinished')
    return (
      <Notice tone="warn">
        <p>
          The groups are not finished, so there is nothing to watch for yet.{' '}
          <PageLink href={`/groups${query}`}>Go back to the groups</PageLink> and continue from there: the step says
          what is missing.
        </p>
      </Notice>
    );
  if (addresses === 'static') return <NeedsServer />;
  if (!planned || !addresses) return <p className="muted">Looking for the server…</p>;
  return <Watching planned={planned} addresses={addresses} />;
}

/** Fifth step: the user's own app sends to the sandbox, and the page says whether it does so as planned. */
export function WatchStep() {
  return (
    <StepFrame
      id="watch"
      heading="Watch your app"
      lede="Point your app at the sandbox with one change. Each request shows here as it arrives, held against your plan."
    >
      <Contents />
    </StepFrame>
  );
}
