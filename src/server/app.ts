import { Hono, type MiddlewareHandler } from 'hono';
import type { Region } from '../plan/plan.ts';
import { CutConnection } from '../sandbox/cut-connection.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { relayRoutes } from './relay.ts';
import { type AllowsHost, ownHostOnly } from './same-origin.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { siteRoutes } from './site.ts';

/** What the server is made of. */
export interface AppOptions {
  sandbox: Sandbox;
  /** Which names in a Host header are this server's: see `ownHosts`. */
  allowsHost: AllowsHost;
  /** Serves the files of the built site; without it, only sandbox and relay answer. */
  site?: MiddlewareHandler;
  /** Hosts the relay forwards to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string>;
  /** Milliseconds the relay waits for Amplitude. */
  relayTimeoutMs?: number;
  /** Milliseconds between signs of life on the sandbox's stream. */
  heartbeatMs?: number;
}

/**
 * The server as one function: `createApp(…).fetch(request)`, in Node, in Vite's dev server or on an edge platform.
 * `fetch` rejects with `CutConnection` when the sandbox wants the connection cut.
 */
export function createApp({ sandbox, allowsHost, site, upstream, relayTimeoutMs, heartbeatMs }: AppOptions): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof CutConnection) throw error;
    // Neither the message nor the query is logged: both may hold what was sent.
    console.error(`${c.req.method} ${c.req.path} failed: ${error.name}`);
    return c.text('The server could not answer this.', 500);
  });
  app.notFound((c) => c.text('There is nothing at this address. The wizard starts at “/”.', 404));
  app.route('/sandbox', sandboxRoutes(sandbox, allowsHost, heartbeatMs));
  app.use(securityHeaders, ownHostOnly(allowsHost));
  app.route(
    '/relay',
    relayRoutes({
      allowsHost,
      ...(upstream === undefined ? {} : { upstream }),
      ...(relayTimeoutMs === undefined ? {} : { timeoutMs: relayTimeoutMs }),
    }),
  );
  app.route('/', siteRoutes(site));
  return app;
}
