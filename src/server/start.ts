import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import type { Region } from '../plan/plan.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SandboxAddresses } from '../sandbox/stream-events.ts';
import { createApp } from './app.ts';
import { listenerOf } from './listener.ts';
import { close, listen, type Patience, patientServer } from './listening.ts';
import type { Certificate } from './local-certificate.ts';
import { networkHosts } from './network-hosts.ts';
import { isWildcard, ownHosts, urlHost } from './own-hosts.ts';
import type { AllowsHost } from './same-origin.ts';
import { serverSandbox } from './server-sandbox.ts';
import { staticFiles } from './static-files.ts';

/** Where `vite build` puts the site. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Milliseconds for a client to agree on a secret. */
const HANDSHAKE_MS = 10_000;

/** Where and what to serve. */
export interface StartOptions {
  /** Name or address to bind. */
  host: string;
  /** Port to bind; 0 takes a free one. */
  port: number;
  /** Serves the same over https too: on this port, 0 for a free one. */
  https?: { port: number; certificate: Certificate } | undefined;
  /** Folder of the built site. */
  dist?: string;
  sandbox?: Sandbox;
  /** Hosts that relay and sandbox pass on to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string> | undefined;
  /** Where it differs from the usual. */
  patience?: Partial<Patience>;
  /** Milliseconds between signs of life on the sandbox's stream. */
  heartbeatMs?: number;
}

/** A server that listens. */
export interface Running {
  /** Its address, without a slash at the end. */
  url: string;
  /** Its addresses for other devices, without a slash at the end; none if it is bound to this machine only. */
  readonly network: string[];
  /** Its address over https, and the file with the certificate to be trusted. */
  https: { url: string; certificate: string } | null;
  sandbox: Sandbox;
  /** Takes no more requests, gives those under way half a second, then closes. */
  close: () => Promise<void>;
}

/** Where the sandbox of a server can be reached. */
function addressesOf({ url, network, https }: Running): SandboxAddresses {
  const below = (address: string) => `${address}/sandbox`;
  return {
    base: below(url),
    network: network.map(below),
    https: https && { base: below(https.url), certificate: https.certificate },
  };
}

/**
 * Starts the wizard's server.
 * @throws Node's listen error, such as EADDRINUSE, as a rejection
 */
export async function start(options: StartOptions): Promise<Running> {
  const { host, port, https, dist = DIST, sandbox = serverSandbox(), upstream, patience = {}, heartbeatMs } = options;
  const own = isWildcard(host) ? '127.0.0.1' : urlHost(host);
  const servers: Server[] = [];
  const names: AllowsHost[] = [];
  const closeAll = async () => {
    await Promise.all(servers.map(close));
  };
  const serve = async (scheme: 'http' | 'https', server: Server, asked: number) => {
    const bound = await listen(server, asked, host);
    servers.push(server);
    names.push(ownHosts(host, bound, scheme));
    return (name: string) => `${scheme}://${name}:${bound}`;
  };
  const app = createApp({
    sandbox,
    allowsHost: (name) => names.some((allows) => allows(name)),
    site: staticFiles(dist),
    addresses: () => addressesOf(running),
    upstream,
    heartbeatMs,
  });
  const listener = listenerOf(app.fetch);

  const plain = patientServer((times) => createServer(times, listener), patience);
  const address = await serve('http', plain, port);
  const running: Running = {
    url: address(own),
    // A laptop changes networks while the server runs.
    get network() {
      return networkHosts(host).map(address);
    },
    https: null,
    sandbox,
    close: closeAll,
  };
  if (https === undefined) return running;
  const { key, cert, path } = https.certificate;
  const secret = { key, cert, handshakeTimeout: HANDSHAKE_MS };
  const tls = patientServer((times) => createTlsServer({ ...times, ...secret }, listener), patience);
  try {
    running.https = { url: (await serve('https', tls, https.port))(own), certificate: path };
    return running;
  } catch (error) {
    await closeAll();
    throw error;
  }
}
