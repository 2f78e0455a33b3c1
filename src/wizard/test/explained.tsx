import { explain } from '../../send/explain.ts';
import type { DestinationId } from '../../send/transport.ts';
import { againRemark, SendAgain } from './send-again.tsx';
import { SendAgainLater } from './send-again-later.tsx';
import type { Shown } from './shown.ts';
import { type Decisive, Verdict } from './verdict.tsx';

interface ExplainedProps {
  shown: Shown;
  decisive: Decisive;
  hasServer: boolean;
  onAgain: () => void;
  onOtherRegion: () => void;
  onDestination: (destination: DestinationId) => void;
}

/** Any outcome, with the ways on that fit it. */
export function Explained({ shown, decisive, hasServer, onAgain, onOtherRegion, onDestination }: ExplainedProps) {
  const { shot, outcome } = decisive;
  const explanation = explain(outcome, { ...shot, hasServer });
  const { again, offer } = explanation;
  return (
    <Verdict shown={shown} decisive={decisive} explanation={explanation}>
      {offer === 'other-region' ? (
        <button type="button" className="btn small" onClick={onOtherRegion}>
          Try the {shot.region === 'us' ? 'EU' : 'US'} region
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
      {typeof again === 'object' ? (
        <SendAgainLater key={shown.sends} seconds={again.afterSeconds} onAgain={onAgain} />
      ) : (
        <SendAgain remark={againRemark(again)} onAgain={onAgain} />
      )}
    </Verdict>
  );
}
