import { curlOf } from '../../send/curl-line.ts';
import type { Shot } from '../../send/dispatch.ts';
import type { Explanation } from '../../send/explanation.ts';
import type { Outcome } from '../../send/outcome.ts';
import type { DestinationId } from '../../send/transport.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SendAgain } from './send-again.tsx';
import { ServerWords } from './server-words.tsx';

interface ExplainedProps {
  explanation: Explanation;
  outcome: Outcome;
  shot: Shot;
  steps: readonly { what: string; outcome: Outcome | undefined }[];
  onAgain: () => void;
  onOtherRegion: () => void;
  onDestination: (destination: DestinationId) => void;
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

function Steps({ steps }: Pick<ExplainedProps, 'steps'>) {
  if (steps.length < 2) return null;
  return (
    <ol className="sent-steps">
      {steps.map(({ what, outcome }) => (
        <li key={what}>
          {what}: <b>{outcome ? outcome.cause : 'not sent'}</b>
          {outcome && 'status' in outcome ? ` (${outcome.status})` : ''}
        </li>
      ))}
    </ol>
  );
}

/** What happened, why, what to do, and whether it may be sent again. */
export function Explained(props: ExplainedProps) {
  const { explanation, outcome, shot, steps, onAgain, onOtherRegion, onDestination } = props;
  const { what, why, todo, again, offer } = explanation;
  const other = shot.region === 'us' ? 'EU' : 'US';
  return (
    <Notice tone={TONES[outcome.cause]}>
      <Steps steps={steps} />
      <p>{what}</p>
      <p>{why}</p>
      <ServerWords outcome={outcome} />
      {todo.length > 0 ? (
        <ul>
          {todo.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        {offer === 'other-region' ? (
          <button type="button" className="btn small" onClick={onOtherRegion}>
            Try the {other} region
          </button>
        ) : null}
        {offer === 'relay' ? (
          <button type="button" className="btn small" onClick={() => onDestination('relay')}>
            Use the local relay
          </button>
        ) : null}
        {offer === 'sandbox' ? (
          <button type="button" className="btn small" onClick={() => onDestination('sandbox')}>
            Use the sandbox
          </button>
        ) : null}
        <SendAgain again={again} onAgain={onAgain} />
        <CopyButton text={() => curlOf(shot, location.origin)} label="Copy as cURL" what="" />
      </div>
    </Notice>
  );
}
