import { type ReactNode, useEffect, useRef } from 'react';
import type { Shot } from '../../send/dispatch.ts';
import type { Explanation } from '../../send/explanation.ts';
import type { Outcome } from '../../send/outcome.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ServerWords } from './server-words.tsx';
import type { Shown } from './shown.ts';

/** The send that a result is about: the first that was not accepted, or the last. */
export interface Decisive {
  shot: Shot;
  outcome: Outcome;
}

interface VerdictProps {
  shown: Shown;
  decisive: Decisive;
  explanation: Explanation;
  /** The ways on, as buttons. */
  children: ReactNode;
}

const TONES: Record<Outcome['cause'], 'good' | 'warn' | 'bad'> = {
  accepted: 'good',
  refused: 'bad',
  throttled: 'warn',
  unreadable: 'warn',
  blocked: 'bad',
  offline: 'bad',
  'timed-out': 'warn',
  cancelled: 'warn',
};

function Steps({ shots, outcomes }: Shown) {
  if (shots.length < 2) return null;
  return (
    <ol className="sent-steps">
      {shots.map(({ what }, index) => {
        const outcome = outcomes[index];
        return (
          <li key={what}>
            {what}: <b>{outcome ? outcome.cause : 'not sent'}</b>
            {outcome && 'status' in outcome ? ` (${outcome.status})` : ''}
          </li>
        );
      })}
    </ol>
  );
}

/** A shot as a cURL command, with the placeholder for the key. */
async function curlOfShot(shot: Shot): Promise<string> {
  const { curlOf } = await import('../../send/curl-line.ts');
  return curlOf(shot, location.origin);
}

/** What happened, why, and what to do. The heading takes the focus when the result is new. */
export function Verdict({ shown, decisive, explanation, children }: VerdictProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const { shot, outcome } = decisive;
  const { title, what, why, todo } = explanation;
  const all = outcome.cause === 'accepted' && shown.shots.length > 1;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {all ? `${shown.shots.length === 2 ? 'Both' : `All ${shown.shots.length}`} requests were accepted` : title}
      </h2>
      <Notice tone={TONES[outcome.cause]}>
        <Steps {...shown} />
        <p>{what}</p>
        <p>{why}</p>
        <ServerWords outcome={outcome} label="The server’s answer" />
        {todo.length > 0 ? (
          <ul>
            {todo.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : null}
        <div className="row">
          {children}
          <CopyButton text={() => curlOfShot(shot)} label="Copy as cURL" what={`(${shot.what})`} told="the cURL line" />
        </div>
      </Notice>
    </>
  );
}
