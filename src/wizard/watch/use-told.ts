import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announcer.tsx';
import type { Watched } from './watch-store.ts';

/** Milliseconds in which changes are told as one. */
const TOGETHER_MS = 1_000;

function wordsOn({ connection, checks }: Watched): string {
  if (connection === 'lost') return 'The connection to the server is lost. Reconnecting.';
  if (!checks) return '';
  const { items, seen, done, findings } = checks;
  const wrong = items.filter(({ state }) => state === 'wrong').length + findings.length;
  if (items.length === 0 || (seen === 0 && wrong === 0)) return '';
  if (done) return `Check list: all ${seen} seen.${wrong > 0 ? ` ${wrong} wrong besides.` : ''}`;
  return `Check list: ${seen} of ${items.length} seen${wrong > 0 ? `, ${wrong} wrong` : ''}.`;
}

/** Tells screen readers of the check list and the connection: once for what changes together, and nothing twice. */
export function useTold(watched: Watched): void {
  const words = wordsOn(watched);
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
