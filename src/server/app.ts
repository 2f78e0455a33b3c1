import { Hono, type MiddlewareHandler } from 'hono';
import type { Region } from '../plan/plan.ts';
import { CutConnection } from '../sandbox/cut-connection.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SandboxAddresses } from '../sandbox/stream-events.ts';
import { ForwardingSwitch } from './forwarding.ts';
import { relayRoutes } from './relay.ts';
import { type AllowsHost, ownHostOnly } from './same-origin.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { siteRoutes } from './site.ts';
import { strayAnswer } from './stray.ts';

/** What the server is made of. */
export interface AppOptions {
  sandbox: Sandbox;
  /** Which names in a Host header are this server's: see `ownHosts`. */
  allowsHost: AllowsHost;
  /** Serves the files of the built site; without it, only sandbox and relay answer. */
  site?: MiddlewareHandler;
  /** Where the sandbox can be reached, given a request of the page; where the page is, unless given. */
  addresses?: (request: Request) => SandboxAddresses;
  /** Hosts that relay and sandbox pass on to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string> | undefined;
  /** Milliseconds they wait for Amplitude. */
  relayTimeoutMs?: number | undefined;
  /** Milliseconds between signs of life on the sandbox's stream. */
  heartbeatMs?: number | undefined;
}

function sameAddress(request: Request): SandboxAddresses {
  return { base: new URL('/sandbox', request.url).href, network: [], https: null };
}

/** Whether somebody looks for a page, and not for a file of one. */
function isVisit({ method, headers }: Request): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.get('accept') ?? '').includes('text/html');
}

/** Answers what an app sends to a wrong path, since somebody forgot `/sandbox`. The site is read with GET alone. */
function strayRequests(sandbox: Sandbox): MiddlewareHandler {
  return async ({ req: { raw, path } }, next) => {
    if (raw.method === 'GET' || raw.method === 'HEAD' || /^\/relay(\/|$)/.test(path)) return next();
    return sandbox.refuse(raw, strayAnswer(path));
  };
}

/**
 * The server as one function: `createApp(…).fetch(request)`, in Node, in Vite's dev server or on an edge platform.
 * `fetch` rejects with `CutConnection` when the sandbox wants the connection cut.
 */
export function createApp(options: AppOptions): Hono {
  const { sandbox, allowsHost, site, addresses = sameAddress, upstream, relayTimeoutMs, heartbeatMs } = options;
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof CutConnection) throw error;
    // Neither the message nor the query is logged: both may hold what was sent.
    console.error(`${c.req.method} ${c.req.path} failed: ${error.name}`);
    return c.text('The server could not answer this.', 500);
  });
  const pages = siteRoutes(site);
  app.notFound(async (c) => {
    const page = site && isVisit(c.req.raw) ? await pages.request('/') : undefined;
    // The page says the same, with a way back.
    if (page?.ok) return new Response(page.body, { status: 404, headers: page.headers });
    return c.text('There is nothing at this address. The wizard starts at “/”.', 404);
  });
  const forwarding = new ForwardingSwitch({ upstream, timeoutMs: relayTimeoutMs });
  app.route('/sandbox', sandboxRoutes({ sandbox, allowsHost, forwarding, addresses, heartbeatMs }));
  app.use(strayRequests(sandbox), securityHeaders, ownHostOnly(allowsHost));
  app.route('/relay', relayRoutes({ allowsHost, upstream, timeoutMs: relayTimeoutMs }));
  app.route('/', pages);
  return app;
}
