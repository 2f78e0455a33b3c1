import { Notice } from '../ui/notice.tsx';
import { dismiss, useNotices } from './notices.ts';

/** What the page has to say that belongs to no field. */
export function Notices() {
  return useNotices().map(({ id, tone, text, actions = [] }) => (
    <Notice key={id} tone={tone}>
      <p>{text}</p>
      <p className="row">
        {actions.map(({ label, run }) => (
          <button key={label} type="button" className="btn small" onClick={run}>
            {label}
          </button>
        ))}
        <button type="button" className="btn small" onClick={() => dismiss(id)}>
          Dismiss
        </button>
      </p>
    </Notice>
  ));
}
