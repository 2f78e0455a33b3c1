import { useEffect, useRef } from 'react';
import type { Setup } from '../../../segment/setup.ts';
import type { SegmentCall } from '../../../segment/track-call.ts';
import { tryCall } from '../../../send/segment-trial.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import type { SandboxAccess } from '../sandbox-access.ts';
import { SandboxKnows } from '../sandbox-knows.tsx';
import { HopsView } from './hops-view.tsx';

/** A call on its way to the sandbox's Segment. */
export interface Attempt {
  /** Which one it is, counted from 1. */
  number: number;
  call: SegmentCall;
  setup: Setup;
}

interface WhatBecameProps {
  attempt: Attempt;
  sandbox: SandboxAccess;
  /** Called when the answer is there, or none will come. */
  onSettled: () => void;
}

async function hopsOf({ call, setup }: Attempt, sandbox: SandboxAccess) {
  await sandbox.setDestination(setup);
  const fetch = sandbox.fetch ?? ((request: Request) => globalThis.fetch(request));
  const reports = async () => (await sandbox.view()).reports;
  return tryCall(call, { origin: location.origin, fetch, reports });
}

const requestsIn = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

/** Sends a call once, and shows what became of it: both hops, and what Amplitude would know by now. */
export function WhatBecame({ attempt, sandbox, onSettled }: WhatBecameProps) {
  const sent = useRef(false);
  const { data: hops, status, start } = useTask({ run: (next: Attempt) => hopsOf(next, sandbox) });
  useEffect(() => {
    // React's strict mode runs an effect twice.
    if (!sent.current) start(attempt);
    sent.current = true;
  }, [start, attempt]);
  // Told while it is shown only: an attempt that was given up says nothing of the one after it.
  useEffect(() => {
    if (status === 'success' || status === 'error') onSettled();
    if (hops) announce(`Segment answered; ${requestsIn(hops.sent.length)} went on to Amplitude`);
  }, [status, hops, onSettled]);
  if (status === 'error')
    return (
      <Notice tone="bad">
        <p>The sandbox could not be reached. Is the server still running? Nothing was lost: send again.</p>
      </Notice>
    );
  return hops ? (
    <section aria-label="What became of the call">
      <HopsView hops={hops} />
      <SandboxKnows sandbox={sandbox} count={0} />
    </section>
  ) : null;
}
