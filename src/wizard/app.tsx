import { lazy, Suspense, useEffect } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { useAnswer } from './answers-store.ts';
import { queryOf } from './choices-in-url.ts';
import { Header } from './header.tsx';
import { correctAddress, usePath } from './navigation.ts';
import { Notices } from './page-notices.tsx';
import { Progress } from './progress.tsx';
import { SourceStep } from './source/source-step.tsx';
import { stepAt } from './steps.ts';

const LaterPage = lazy(() => import('./later-page.tsx').then((module) => ({ default: module.LaterPage })));
const SidePanel = lazy(() => import('./later-page.tsx').then((module) => ({ default: module.SidePanel })));

/** Keeps the address in step with the step shown and the choices made. */
function useAddress(path: string, query: string): void {
  useEffect(() => {
    if (location.pathname + location.search !== path + query) correctAddress(path + query);
  }, [path, query]);
}

/** The whole page: progress, the questions of one step, and the code beside them. */
export function App() {
  const path = usePath();
  const step = useAnswer((answers) => stepAt(path, answers));
  const query = useAnswer(queryOf);
  useAddress(step.path, query);
  return (
    <>
      <Header />
      <div className={`page at-${step.id}`}>
        <Progress current={step} />
        <main>
          <Notices />
          <Suspense fallback={<p className="muted">Loading…</p>}>
            {step.id === 'source' ? <SourceStep /> : <LaterPage key={step.id} id={step.id} />}
          </Suspense>
        </main>
        {query === '' || step.id === 'code' ? null : (
          <Suspense fallback={null}>
            <SidePanel key={step.id} />
          </Suspense>
        )}
      </div>
      <Announcer />
    </>
  );
}
