import './test-step.css';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useAnswer } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { PageLink } from '../page-link.tsx';
import { StepFrame } from '../step-frame.tsx';
import { HistoryList } from './history-list.tsx';
import { Sender } from './sender.tsx';
import { useSession } from './session.ts';
import { useTestPlan } from './use-test-plan.ts';

const SegmentTrial = onDemand(() => import('./segment/trial.tsx'), 'SegmentTrial', 'Loading…');

function Contents() {
  const session = useSession();
  const tested = useTestPlan();
  const query = useAnswer(queryOf);
  if (tested === 'unfinished')
    return (
      <Notice tone="warn">
        <p>
          The groups are not finished, so there is nothing to test yet.{' '}
          <PageLink href={`/groups${query}`}>Go back to the groups</PageLink> and continue from there: the step says
          what is missing.
        </p>
      </Notice>
    );
  if (!session || !tested) return <p className="muted">Looking for the sandbox…</p>;
  return (
    <>
      {tested.plan.source === 'segment' ? (
        <>
          <h2>Through Segment</h2>
          <Disclosure summary="Try the call, and see both hops: to Segment, and on to Amplitude">
            <SegmentTrial plan={tested.plan} sandbox={session.sandbox} />
          </Disclosure>
          <h2>Straight to Amplitude</h2>
        </>
      ) : null}
      <Sender session={session} plan={tested.plan} tests={tested.tests} />
    </>
  );
}

/** Fourth step: a test that really goes out, to the sandbox or to Amplitude. */
export function TestStep() {
  const query = useAnswer(queryOf);
  return (
    <StepFrame
      id="test"
      heading="Send a test"
      lede="The sandbox answers as Amplitude does and shows what it understood. Nothing is sent before you press Send."
      next={
        <PageLink className="btn primary" href={`/watch${query}`}>
          Continue to watch
        </PageLink>
      }
    >
      <Contents />
      <HistoryList />
    </StepFrame>
  );
}
