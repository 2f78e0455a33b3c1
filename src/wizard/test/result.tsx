import { useEffect } from 'react';
import { loadReasons } from '../../send/send.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { whenIdle } from '../../ui/when-idle.ts';
import type { Shown } from './shown.ts';
import type { ShownResultProps } from './shown-result.tsx';

interface ResultProps extends Omit<ShownResultProps, 'shown'> {
  busy: boolean;
  shown: Shown | undefined;
}

const load = () => import('./shown-result.tsx');

const ShownResult = onDemand(load, 'ShownResult', 'Reading the answer…');

/** Loads the words for every outcome ahead: one of them is that nothing can be loaded any more. */
function useWordsAhead(): void {
  useEffect(() => {
    // Should it fail, it is loaded when it is needed.
    whenIdle(2000).then(() => Promise.all([load(), loadReasons()]).catch(() => undefined));
  }, []);
}

/** The place for what came of the last send. */
export function Result({ busy, shown, ...more }: ResultProps) {
  useWordsAhead();
  return (
    <section aria-busy={busy} aria-label="Result" className={shown ? 'result' : undefined}>
      {shown ? <ShownResult shown={shown} {...more} /> : null}
    </section>
  );
}
