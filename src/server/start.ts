import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Region } from '../plan/plan.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { createApp } from './app.ts';
import { listenerOf } from './listener.ts';
import { isWildcard, ownHosts, urlHost } from './own-hosts.ts';
import { staticFiles } from './static-files.ts';

/** Where `vite build` puts the site. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const PATIENCE_MS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Where and what to serve. */
export interface StartOptions {
  /** Name or address to bind. */
  host: string;
  /** Port to bind; 0 takes a free one. */
  port: number;
  /** Folder of the built site. */
  dist?: string;
  sandbox?: Sandbox;
  /** Hosts the relay forwards to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string>;
  /** Milliseconds within which a client must have sent its headers, and its whole request. */
  patience?: typeof PATIENCE_MS;
}

/** A server that listens. */
export interface Running {
  /** Its address, without a slash at the end. */
  url: string;
  sandbox: Sandbox;
  /** Takes no more requests, gives those under way half a second, then closes. */
  close: () => Promise<void>;
}

const GRACE_MS = 500;

/**
 * Starts the wizard's server.
 * @throws Node's listen error, such as EADDRINUSE, as a rejection
 */
export async function start(options: StartOptions): Promise<Running> {
  const { host, port, dist = DIST, sandbox = createSandbox(), upstream, patience = PATIENCE_MS } = options;
  const names = { allows: (_host: string) => false };
  const app = createApp({
    sandbox,
    allowsHost: (name) => names.allows(name),
    site: staticFiles(dist),
    ...(upstream === undefined ? {} : { upstream }),
  });
  const server = createServer(patience, listenerOf(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  names.allows = ownHosts(host, bound);
  return {
    url: `http://${isWildcard(host) ? '127.0.0.1' : urlHost(host)}:${bound}`,
    sandbox,
    close: () =>
      new Promise((resolve) => {
        const last = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(last);
          resolve();
        });
      }),
  };
}
