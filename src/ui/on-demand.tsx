import { type ComponentType, lazy, Suspense } from 'react';

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
  const Part: ComponentType<Props> = lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }));
  return (props) => (
    <Suspense fallback={waiting && <p className="muted">{waiting}</p>}>
      <Part {...props} />
    </Suspense>
  );
}
