import { useEffect, useState } from 'react';
import type { Again } from '../../send/explanation.ts';

interface SendAgainProps {
  again: Again;
  onAgain: () => void;
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

const REMARKS = {
  yes: '',
  no: 'Sending the same again will get the same answer.',
  'may-double': 'Sending it again may count twice.',
};

/** Sends the same once more, with what that would mean. */
export function SendAgain({ again, onAgain }: SendAgainProps) {
  const left = useCountdown(typeof again === 'object' ? again.afterSeconds : 0);
  const remark =
    typeof again === 'object' ? (left > 0 ? `Amplitude wants a pause: ${left} s left.` : '') : REMARKS[again];
  return (
    <>
      <button type="button" className="btn small" onClick={onAgain}>
        Send again
      </button>
      {remark ? <span className="hint">{remark}</span> : null}
    </>
  );
}
