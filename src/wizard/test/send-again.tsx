import type { Again } from '../../send/explanation.ts';

interface SendAgainProps {
  /** What sending the same again would mean. */
  remark: string;
  onAgain: () => void;
}

const REMARKS = {
  yes: '',
  no: 'Sending the same again will get the same answer.',
  'may-double': 'Sending it again may count twice.',
};

/** What sending the same again would mean, as far as it does not change with time. */
export function againRemark(again: Again): string {
  return typeof again === 'object' ? '' : REMARKS[again];
}

/** Sends the same once more. */
export function SendAgain({ remark, onAgain }: SendAgainProps) {
  return (
    <>
      <button type="button" className="btn small" onClick={onAgain}>
        Send again
      </button>
      {remark ? <span className="hint">{remark}</span> : null}
    </>
  );
}
