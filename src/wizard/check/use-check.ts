import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../check/check-anything.ts';
import { announce } from '../../ui/announcer.tsx';
import { type Running, startCheck } from './start-check.ts';

/** Where a check stands. */
export type CheckState =
  | { at: 'idle' }
  | { at: 'running'; done: number }
  | { at: 'cancelled' }
  | { at: 'failed' }
  | { at: 'unreadable'; problem: string }
  | { at: 'done'; outcome: Outcome; count: number };

/** Runs checks, one at a time. */
export function useCheck() {
  const [state, setState] = useState<CheckState>({ at: 'idle' });
  const running = useRef<Running>(undefined);
  const count = useRef(0);
  useEffect(() => () => running.current?.cancel(), []);

  function start(source: string | Blob) {
    running.current?.cancel();
    count.current += 1;
    const mine = count.current;
    setState({ at: 'running', done: 0 });
    const next = startCheck(source, (done) => {
      if (count.current === mine) setState({ at: 'running', done });
    });
    running.current = next;
    next.ended.then(
      (ended) => {
        if (count.current !== mine) return;
        if ('outcome' in ended) setState({ at: 'done', outcome: ended.outcome, count: mine });
        else {
          setState({ at: 'unreadable', problem: ended.problem });
          announce(ended.problem);
        }
      },
      () => {
        if (count.current === mine) setState({ at: 'failed' });
      },
    );
  }
  function stop(next: CheckState) {
    running.current?.cancel();
    count.current += 1;
    setState(next);
  }
  function cancel() {
    stop({ at: 'cancelled' });
    announce('The check was cancelled.');
  }
  return { state, start, cancel, reset: () => stop({ at: 'idle' }) };
}
