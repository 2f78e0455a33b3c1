import { Notice } from '../../ui/notice.tsx';

/** Why the code holds a second call. */
export function SecondCall({ reason }: { reason: string }) {
  return (
    <Notice>
      <p>
        <b>Why there is a Group Identify call as well.</b> {reason} What you know about your groups goes to{' '}
        <code>/groupidentify</code>.
      </p>
    </Notice>
  );
}
