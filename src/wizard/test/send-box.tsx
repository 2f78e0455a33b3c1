import { bodyBytes, KEY_PLACEHOLDER } from '../../amplitude/request.ts';
import type { Shot } from '../../send/dispatch.ts';
import { requestFor } from '../../send/transport.ts';
import type { Warning } from '../../send/warnings.ts';
import { Notice } from '../../ui/notice.tsx';
import { RequestView } from '../panel/request-view.tsx';

interface SendBoxProps {
  shots: readonly Shot[];
  warnings: readonly Warning[];
  busy: boolean;
  onCancel: () => void;
}

function Requests({ shots }: { shots: readonly Shot[] }) {
  const requests = shots.map(({ call, fault, ...route }) =>
    requestFor(call, { ...route, origin: location.origin }, KEY_PLACEHOLDER, fault),
  );
  return (
    <details className="will-send">
      <summary>
        What will be sent
        {requests.map((request) => (
          <span key={request.url} className="mono">
            {request.method} {request.url}{' '}
            <span className="muted">{bodyBytes(request).toLocaleString('en')} bytes</span>
          </span>
        ))}
      </summary>
      {requests.map((request) => (
        <div key={request.url} className="framed">
          <RequestView request={request} />
        </div>
      ))}
    </details>
  );
}

/** What will be sent, what cannot be undone, and the button beside it. */
export function SendBox({ shots, warnings, busy, onCancel }: SendBoxProps) {
  return (
    <div className="send-box">
      <Requests shots={shots} />
      {warnings.length > 0 ? (
        <Notice tone="warn">
          <p>
            <b>This cannot be undone</b>
          </p>
          <ul>
            {warnings.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
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
