import { useEffect, useState } from 'react';
import type { Target, TargetModule } from '../sources/source.ts';

const loaded = new Map<Target, Map<string, TargetModule>>();

function keep(target: Target, model: string, module: TargetModule): void {
  loaded.set(target, (loaded.get(target) ?? new Map()).set(model, module));
}

/**
 * The module of a target with one of its models: at once if it was used before, otherwise as soon as it is there.
 * @param model as `modelNameOf` names it
 */
export function useTargetModule(target: Target | undefined, model: string): TargetModule | undefined {
  const [, setArrived] = useState<object>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    if (!target || loaded.get(target)?.has(model)) return;
    let wanted = true;
    target.load(model).then(
      (module) => {
        keep(target, model, module);
        if (wanted) setArrived({});
      },
      (error: Error) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [target, model]);
  if (failure) throw failure;
  return target && loaded.get(target)?.get(model);
}
