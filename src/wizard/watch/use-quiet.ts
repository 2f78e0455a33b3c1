import { useEffect, useState } from 'react';

/** After so many milliseconds without what is waited for, the page helps. */
export const QUIET_MS = 10_000;

/**
 * Whether nothing new came of something for ten seconds.
 * @param stage changes whenever the waiting begins anew
 */
export function useQuiet(stage: string): boolean {
  const [over, setOver] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setOver(stage), QUIET_MS);
    return () => clearTimeout(timer);
  }, [stage]);
  return over === stage;
}
