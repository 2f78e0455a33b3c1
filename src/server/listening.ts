import type { Server, ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long a server waits for its clients, in milliseconds, and for how many at a time. */
export interface Patience {
  /** For the headers of a request, and for the first byte of a connection. */
  headersTimeout: number;
  /** For a whole request. */
  requestTimeout: number;
  /** Between two looks at whether one of these is over. */
  connectionsCheckingInterval: number;
  /** For anything to move on a connection; more than the longest delay that `?fault=slow` plays. */
  idleTimeout: number;
  /** Connections at a time; further ones are closed at once. */
  maxConnections: number;
}

const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  idleTimeout: 150_000,
  maxConnections: 2_000,
};

const GRACE_MS = 500;

/**
 * Makes a server that is patient as told.
 * @param make Node's `createServer`, of http or https
 */
export function patientServer<S extends Server>(make: (options: ServerOptions) => S, given: Partial<Patience>): S {
  const { idleTimeout, maxConnections, ...times } = { ...PATIENCE, ...given };
  const server = make(times);
  server.timeout = idleTimeout;
  server.maxConnections = maxConnections;
  return server;
}

/**
 * Binds a server.
 * @param port 0 takes a free one
 * @returns the port it is bound to
 * @throws Node's listen error, such as EADDRINUSE, as a rejection
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Takes no more requests, gives those under way half a second, then closes. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
  });
}
