import type { ReactNode } from 'react';
import type { Plan } from '../../../plan/plan.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useSandbox } from '../sandbox-access.ts';
import { SegmentTrial } from './trial.tsx';

interface SegmentTestProps {
  plan: Plan;
  /** The test without Segment. */
  children: ReactNode;
}

/** The test of a Segment plan: its call through both hops, and below it what Amplitude gets, without Segment. */
export function SegmentTest({ plan, children }: SegmentTestProps) {
  const sandbox = useSandbox();
  if (!sandbox) return <p className="muted">Looking for the sandbox…</p>;
  return (
    <>
      <h2>Through Segment</h2>
      <SegmentTrial plan={plan} sandbox={sandbox} />
      <h2>Straight to Amplitude</h2>
      <Disclosure summary="Send the same groups without Segment, to the sandbox or to your project">
        {children}
      </Disclosure>
    </>
  );
}
