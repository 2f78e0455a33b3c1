import type { ComponentType } from 'react';
import { onDemand } from '../ui/on-demand.tsx';
import { CodeStep } from './code/code-step.tsx';
import { GroupsStep } from './groups/groups-step.tsx';
import type { StepId } from './steps.ts';
import { TestStep } from './test/test-step.tsx';

const WatchStep = onDemand(() => import('./watch/watch-step.tsx'), 'WatchStep', 'Loading…');

const PAGES: Record<Exclude<StepId, 'source'>, ComponentType> = {
  groups: GroupsStep,
  code: CodeStep,
  test: TestStep,
  watch: WatchStep,
};

/** The steps after the first, in one file to load: together they weigh less than apart. */
export function LaterPage({ id }: { id: Exclude<StepId, 'source'> }) {
  const Page = PAGES[id];
  return <Page />;
}
