interface SendAgainProps {
  /** What sending the same again would mean. */
  remark: string;
  onAgain: () => void;
}

/** What is said beside "Send again". */
export const AGAIN_REMARKS = {
  yes: '',
  no: 'Sending the same again will get the same answer.',
  'may-double': 'Sending it again may count twice.',
};

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
