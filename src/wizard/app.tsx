import { useEffect } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { useAnswer } from './answers-store.ts';
import { queryOf } from './choices-in-url.ts';
import { Header } from './header.tsx';
import { CHECK_PATH, correctAddress, rememberStep, usePath } from './navigation.ts';
import { Notices } from './page-notices.tsx';
import { Progress } from './progress.tsx';
import { SourceStep } from './source/source-step.tsx';
import { stepAt } from './steps.ts';

const LaterPage = onDemand(() => import('./later-page.tsx'), 'LaterPage', 'Loading…');
const CheckPage = onDemand(() => import('./check/check-page.tsx'), 'CheckPage', 'Loading…');
const SidePanel = onDemand(() => import('./panel/panel.tsx'), 'Panel');

/** Keeps the address in step with the step shown and the choices made. */
function useAddress(path: string, query: string): void {
  useEffect(() => {
    rememberStep(path);
    if (location.pathname + location.search !== path + query) correctAddress(path + query);
  }, [path, query]);
}

/** Progress, the questions of one step, and the code beside them. */
function Steps({ path }: { path: string }) {
  const step = useAnswer((answers) => stepAt(path, answers));
  const query = useAnswer(queryOf);
  useAddress(step.path, query);
  return (
    <div className={`page at-${step.id}`}>
      <Progress current={step} />
      <main>
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
      {path === CHECK_PATH ? <CheckPage /> : <Steps path={path} />}
      <Announcer />
    </>
  );
}
