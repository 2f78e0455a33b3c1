import { useEffect, useState } from 'react';
import type { Target, TargetModule } from '../sources/source.ts';

const loaded = new Map<Target, TargetModule>();

/** The module of a target: at once if it was used before, otherwise as soon as it is there. */
export function useTargetModule(target: Target | undefined): TargetModule | undefined {
  const [, setArrived] = useState<Target>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    if (!target || loaded.has(target)) return;
    let wanted = true;
    target.load().then(
      (module) => {
        loaded.set(target, module);
        if (wanted) setArrived(target);
      },
      (error: Error) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [target]);
  if (failure) throw failure;
  return target && loaded.get(target);
}
