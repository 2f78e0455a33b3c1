import { useMemo } from 'react';
import type { Capability } from '../sources/capability.ts';
import { capabilityOf } from '../sources/capability-of.ts';
import { drawnAnswers } from './answers-store.ts';
import type { Chosen } from './chosen.ts';
import { previewIn } from './preview-in.ts';
import { useTargetModule } from './use-target-module.ts';

/**
 * What the chosen way of sending can do; nothing until its code is loaded. It hangs on choices of the first step, not
 * on what is typed later.
 */
export function useCapability(chosen: Chosen | undefined): Capability | undefined {
  const module = useTargetModule(chosen?.target);
  return useMemo(
    () => (chosen && module ? capabilityOf(previewIn(drawnAnswers(), chosen).plan, module) : undefined),
    [chosen, module],
  );
}
