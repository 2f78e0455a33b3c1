import './test-step.css';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useAnswer } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { PageLink } from '../page-link.tsx';
import { StepFrame } from '../step-frame.tsx';
import { useHistory } from './session-history.ts';
import { useTestPlan } from './use-test-plan.ts';

const Sender = onDemand(() => import('./sender.tsx'), 'Sender', 'Loading…');
const SegmentTest = onDemand(() => import('./segment/segment-test.tsx'), 'SegmentTest', 'Loading…');
const HistoryList = onDemand(() => import('./history-list.tsx'), 'HistoryList');

function Contents() {
  const plan = useTestPlan();
  const query = useAnswer(queryOf);
  if (plan === 'unfinished')
    return (
      <Notice tone="warn">
        <p>
          The groups are not finished, so there is nothing to test yet.{' '}
          <PageLink href={`/groups${query}`}>Go back to the groups</PageLink> and continue from there: the step says
          what is missing.
        </p>
      </Notice>
    );
  if (!plan) return <p className="muted">Loading…</p>;
  const sender = <Sender plan={plan} />;
  return plan.source === 'segment' ? <SegmentTest plan={plan}>{sender}</SegmentTest> : sender;
}

/** Fourth step: a test that really goes out, to the sandbox or to Amplitude. */
export function TestStep() {
  const history = useHistory();
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
      {history.length > 0 ? <HistoryList /> : null}
    </StepFrame>
  );
}
