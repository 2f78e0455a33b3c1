import { useEffect, useState } from 'react';
import type { SandboxState } from '../../sandbox/state.ts';
import { type OriginOf, originsIn } from './origins.ts';
import { readState } from './server-api.ts';
import { watchedNow } from './watch-store.ts';

/** Milliseconds between two questions, however much arrives. */
const AGAIN_MS = 1_500;

/** What the sandbox knows, and where it has it from. */
export interface KnownState {
  state: SandboxState;
  originOf: OriginOf;
}

/**
 * What the sandbox knows, asked anew after news. While it cannot be asked, what it knew stays.
 * @param news changes whenever something came
 */
export function useSandboxState(news: string): KnownState | undefined {
  const [known, setKnown] = useState<KnownState>();
  const [asked, setAsked] = useState('');
  const [free, setFree] = useState(true);
  useEffect(() => {
    if (!free || asked === news) return;
    setFree(false);
    setAsked(news);
    readState().then(
      (state) => state && setKnown({ state, originOf: originsIn(watchedNow().reports) }),
      () => undefined,
    );
  }, [free, asked, news]);
  useEffect(() => {
    if (free) return;
    const timer = setTimeout(() => setFree(true), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [free]);
  return known;
}
