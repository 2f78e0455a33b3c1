import { useEffect, useState } from 'react';
import { SendAgain } from './send-again.tsx';

interface SendAgainLaterProps {
  /** Seconds of pause that Amplitude wants. */
  seconds: number;
  onAgain: () => void;
}

/** Sends the same once more, and counts the pause down that should come first. */
export function SendAgainLater({ seconds, onAgain }: SendAgainLaterProps) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return <SendAgain remark={left > 0 ? `Amplitude wants a pause: ${left} s left.` : ''} onAgain={onAgain} />;
}
