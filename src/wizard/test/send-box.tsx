import type { ReactNode } from 'react';
import { bodyBytes, KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import type { Shot } from '../../send/dispatch.ts';
import { requestFor } from '../../send/transport.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const RequestView = onDemand(() => import('../panel/request-view.tsx'), 'RequestView', 'Loading…');

interface SendBoxProps {
  shots: readonly Shot[];
  busy: boolean;
  onCancel: () => void;
  /** What stands between the requests and the button. */
  children: ReactNode;
}

function Requests({ shots }: { shots: readonly Shot[] }) {
  const requests = shots.map(({ call, fault, ...route }) =>
    requestFor(call, { ...route, origin: location.origin }, KEY_PLACEHOLDER, fault),
  );
  const summary = (
    <>
      What will be sent
      {requests.map((request) => (
        <span key={request.url} className="mono">
          {request.method} {request.url} <span className="muted">{bodyBytes(request).toLocaleString('en')} bytes</span>
        </span>
      ))}
    </>
  );
  return (
    <Disclosure className="will-send" summary={summary}>
      {requests.map((request) => (
        <div key={request.url} className="framed">
          <RequestView request={request} label={`Will be sent: ${request.url}`} />
        </div>
      ))}
    </Disclosure>
  );
}

/** What will be sent, what cannot be undone, and the button beside it. */
export function SendBox({ shots, busy, onCancel, children }: SendBoxProps) {
  return (
    <div className="send-box">
      <Requests shots={shots} />
      {children}
      <p className="row">
        <button type="submit" className="btn primary">
          {busy ? 'Sending…' : 'Send'}
        </button>
        {busy ? (
          <button type="button" className="btn" onClick={onCancel}>
            Cancel
          </button>
        ) : null}
        <span className="hint">Ctrl or ⌘ + Enter sends as well</span>
      </p>
    </div>
  );
}
