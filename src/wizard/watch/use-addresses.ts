import { useEffect, useState } from 'react';
import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { readAddresses } from './server-api.ts';

const AGAIN_MS = 2_000;

let known: SandboxAddresses | 'static' | undefined;

/** Where the sandbox can be reached, or `static` without a server; nothing as long as nothing answers. */
export function useAddresses(): SandboxAddresses | 'static' | undefined {
  const [addresses, setAddresses] = useState(known);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = () => {
      readAddresses().then(
        (found) => {
          known = found;
          if (wanted) setAddresses(found);
        },
        () => {
          if (wanted) timer = setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  return addresses;
}
