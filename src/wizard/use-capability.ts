import { useMemo, useState } from 'react';
import type { Capability } from '../sources/capability.ts';
import { capabilityOf } from '../sources/capability-of.ts';
import { drawnAnswers, useAnswer } from './answers-store.ts';
import { type Chosen, membershipOf, modelIn } from './chosen.ts';
import { previewIn } from './preview-in.ts';
import { useTargetModule } from './use-target-module.ts';

/**
 * What the chosen way of sending can do; nothing until its code is loaded. It hangs on choices of the first step and on
 * the kind of membership, not on what is typed later. While the code for the other kind loads, it stays as it was.
 */
export function useCapability(chosen: Chosen | undefined): Capability | undefined {
  const membership = useAnswer((now) => membershipOf(now, chosen));
  const model = useAnswer((now) => modelIn(now, chosen));
  const module = useTargetModule(chosen?.target, model);
  const capability = useMemo(
    () =>
      chosen && module ? capabilityOf({ ...previewIn(drawnAnswers(), chosen).plan, membership }, module) : undefined,
    [chosen, module, membership],
  );
  const [kept, keep] = useState(capability);
  if (capability && capability !== kept) keep(capability);
  return capability ?? kept;
}
