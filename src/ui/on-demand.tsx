import { type ComponentType, lazy, Suspense } from 'react';

/** Code that could not be loaded: there is no network, or the server that has it stopped. */
export class LoadFailure extends Error {}

const failed = new Set<() => void>();

/** Lets parts whose code could not be loaded load it again when they are next shown. */
export function forgetFailedLoads(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A component whose code is loaded when it is first shown. A load that fails is thrown, for the error boundary.
 * @param load loads the component's file: `() => import('./big.tsx')`
 * @param name the component's name in that file
 * @param waiting what keeps its place until then; nothing unless given
 */
export function onDemand<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  waiting?: string,
): ComponentType<Props> {
  // React keeps a load that failed for good: only another component is loaded anew.
  const fresh = (): ComponentType<Props> =>
    lazy<ComponentType<Props>>(async () => {
      try {
        return { default: (await load())[name] };
      } catch (cause) {
        failed.add(() => {
          Part = fresh();
        });
        throw new LoadFailure(`${name} could not be loaded`, { cause });
      }
    });
  let Part = fresh();
  return (props) => (
    <Suspense fallback={waiting && <p className="muted">{waiting}</p>}>
      <Part {...props} />
    </Suspense>
  );
}
