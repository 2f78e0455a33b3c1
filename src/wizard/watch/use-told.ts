import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announcer.tsx';
import type { Trouble } from './trouble-of.ts';
import type { Watched } from './watch-store.ts';

/** Milliseconds in which changes are told as one. */
const TOGETHER_MS = 1_000;

/** What is told where a server that was started anew began the list anew. */
export const RESTARTED = 'The server was started again; what it had seen before is gone.';

const TROUBLES: Record<Trouble['kind'], string> = {
  nothing: 'Nothing has reached the sandbox from your app yet.',
  stray: 'Your app reaches the server with a path that is no endpoint.',
  'no-groups': 'Requests came, all without groups.',
};

function wordsOn({ connection, checks }: Watched, trouble: Trouble | undefined): string {
  if (connection === 'lost') return 'The connection to the server is lost. Reconnecting.';
  if (trouble) return `${TROUBLES[trouble.kind]} The page says what to look at.`;
  if (!checks) return '';
  const { items, seen, done, findings } = checks;
  const wrong = items.filter(({ state }) => state === 'wrong').length + findings.length;
  if (items.length === 0 || (seen === 0 && wrong === 0)) return '';
  if (done) return `Check list: all ${seen} seen.${wrong > 0 ? ` ${wrong} wrong besides.` : ''}`;
  return `Check list: ${seen} of ${items.length} seen${wrong > 0 ? `, ${wrong} wrong` : ''}.`;
}

/** Tells once that the server was started anew. */
function useRestartTold(restarted: number | undefined): void {
  const told = useRef(restarted);
  useEffect(() => {
    if (restarted !== undefined && restarted !== told.current) announce(RESTARTED);
    told.current = restarted;
  }, [restarted]);
}

/** Tells screen readers of check list, trouble and connection: once for what changes together, and nothing twice. */
export function useTold(watched: Watched, trouble: Trouble | undefined): void {
  useRestartTold(watched.restarted);
  const words = wordsOn(watched, trouble);
  const told = useRef(words);
  useEffect(() => {
    if (words === told.current) return;
    const timer = setTimeout(() => {
      told.current = words;
      if (words !== '') announce(words);
    }, TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [words]);
}
