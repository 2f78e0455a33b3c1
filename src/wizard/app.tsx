import { useEffect, useLayoutEffect, useRef } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { useAnswer } from './answers-store.ts';
import { queryOf } from './choices-in-url.ts';
import { Header } from './header.tsx';
import { CHECK_PATH, correctAddress, rememberStep, usePath } from './navigation.ts';
import { Notices } from './page-notices.tsx';
import { Progress } from './progress.tsx';
import { SourceStep } from './source/source-step.tsx';
import { isStep, type StepId, stepAt } from './steps.ts';

const LaterPage = onDemand(() => import('./later-page.tsx'), 'LaterPage', 'Loading…');
const CheckPage = onDemand(() => import('./check/check-page.tsx'), 'CheckPage', 'Loading…');
const NoPage = onDemand(() => import('./no-page.tsx'), 'NoPage', 'Loading…');
const SidePanel = onDemand(() => import('./panel/panel.tsx'), 'Panel');

/** Keeps the address in step with the step shown and the choices made. */
function useAddress(path: string, query: string): void {
  useEffect(() => {
    rememberStep(path);
    if (location.pathname + location.search !== path + query) correctAddress(path + query);
  }, [path, query]);
}

/** Keeps the focus on the page while a step's code loads, and what had it is gone. The step's heading takes it then. */
function useHeldFocus(id: StepId) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(id);
  useLayoutEffect(() => {
    if (before.current !== id && !main.current?.querySelector('h1')) main.current?.focus({ preventScroll: true });
    before.current = id;
  }, [id]);
  return main;
}

/** Progress, the questions of one step, and the code beside them. */
function Steps({ path }: { path: string }) {
  const step = useAnswer((answers) => stepAt(path, answers));
  const query = useAnswer(queryOf);
  const main = useHeldFocus(step.id);
  useAddress(step.path, query);
  return (
    <div className={`page at-${step.id}`}>
      <Progress current={step} />
      <main ref={main} tabIndex={-1}>
        <Notices />
        {step.id === 'source' ? <SourceStep /> : <LaterPage key={step.id} id={step.id} />}
      </main>
      {query === '' || step.id === 'code' || step.id === 'watch' ? null : <SidePanel key={step.id} />}
    </div>
  );
}

/** The whole page: a step, or what stands beside the steps. */
export function App() {
  const path = usePath();
  return (
    <>
      <Header />
      {path === CHECK_PATH ? <CheckPage /> : path === '/' || isStep(path) ? <Steps path={path} /> : <NoPage />}
      <Announcer />
    </>
  );
}
