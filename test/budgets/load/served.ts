import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process takes, in bytes. */
export interface Memory {
  rss: number;
  heapUsed: number;
}

/** The wizard's server in a process of its own. */
export interface ServedApart {
  url: string;
  /** What it takes now, after a collection; or what it took at most until now, whatever lay about. */
  memory: (which: 'now' | 'peak') => Promise<Memory>;
  stop: () => void;
}

/** Starts the real server apart, so that whoever measures does not slow it down. */
export async function servedApart(): Promise<ServedApart> {
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = fork(script, { execArgv: ['--expose-gc', '--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    memory: async (which) => {
      child.send(which);
      const [memory] = (await once(child, 'message')) as [Memory];
      return memory;
    },
    stop: () => child.disconnect(),
  };
}
