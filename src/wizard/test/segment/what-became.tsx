import type { Hops } from '../../../send/segment-trial.ts';
import type { SandboxAccess } from '../sandbox-access.ts';
import { SandboxKnows } from '../sandbox-knows.tsx';
import { HopsView } from './hops-view.tsx';

/** What became of a call that was sent: both hops, and what Amplitude would know by now. */
export function WhatBecame({ hops, sandbox }: { hops: Hops; sandbox: SandboxAccess }) {
  return (
    <>
      <HopsView hops={hops} />
      <SandboxKnows sandbox={sandbox} count={0} />
    </>
  );
}
