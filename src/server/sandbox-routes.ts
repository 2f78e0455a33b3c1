import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SandboxAddresses } from '../sandbox/stream-events.ts';
import { parseSetup } from '../segment/setup-schema.ts';
import { type ForwardingSwitch, parseForwarding } from './forwarding.ts';
import { reportStream } from './report-stream.ts';
import { type AllowsHost, sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { isEndpointPath, isForRoot, strayAnswer } from './stray.ts';

/** Reports that `/state` lists; the stream brings the others. */
const MOST_LISTED = 100;
/** Streams open at a time; each tab that watches has one. */
const MOST_WATCHERS = 100;
/** Far more than the mapping of a plan with every property there can be. */
const SETUP_BYTES = 1_000_000;
const setupLimit = bodyLimit({ maxSize: SETUP_BYTES, onError: (c) => c.text('This setup is too large.', 413) });

/** What the routes are made of. */
export interface SandboxRoutesOptions {
  sandbox: Sandbox;
  allowsHost: AllowsHost;
  forwarding: ForwardingSwitch;
  /** Where the sandbox can be reached, given the page's request. */
  addresses: (request: Request) => SandboxAddresses;
  /** Milliseconds between signs of life on the stream. */
  heartbeatMs?: number | undefined;
}

/** The sandbox: its endpoints for any app, under any name of this machine, and what it knows for the wizard's own page. */
export function sandboxRoutes(options: SandboxRoutesOptions): Hono {
  const { sandbox, allowsHost, forwarding, addresses, heartbeatMs } = options;
  const routes = new Hono();
  const ours = [securityHeaders, sameOriginOnly(allowsHost)] as const;
  const run = crypto.randomUUID();
  let watchers = 0;
  routes.get('/state', ...ours, (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ state: sandbox.state(), reports: sandbox.log().latest(MOST_LISTED) });
  });
  routes.get('/stream', ...ours, (c) => {
    if (watchers >= MOST_WATCHERS) return c.text('Too many pages are watching. Close some of them.', 503);
    const isRead = c.req.raw.method !== 'HEAD';
    if (isRead) watchers += 1;
    const onEnd = () => {
      watchers -= 1;
    };
    return reportStream({ sandbox, forwarding, run }, c.req.raw, { heartbeatMs, onEnd });
  });
  routes.post('/reset', ...ours, (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
  routes.get('/addresses', ...ours, (c) => {
    c.header('cache-control', 'no-store');
    return c.json(addresses(c.req.raw));
  });
  routes.get('/forwarding', ...ours, (c) => {
    c.header('cache-control', 'no-store');
    return c.json(forwarding.setting);
  });
  routes.put('/forwarding', ...ours, setupLimit, async (c) => {
    const setting = parseForwarding(await c.req.json().catch(() => undefined));
    if (setting === undefined) return c.text('This names no region to pass requests on to.', 400);
    forwarding.set(setting);
    return c.body(null, 204);
  });
  routes.put('/segment/destination', ...ours, setupLimit, async (c) => {
    const setup = parseSetup(await c.req.json().catch(() => undefined));
    if (setup === undefined) return c.text('This is no setup of a Segment destination.', 400);
    sandbox.setDestination(setup);
    return c.body(null, 204);
  });
  routes.all('*', ({ req: { raw, path } }) =>
    isEndpointPath(new URL(raw.url).pathname) || isForRoot(raw)
      ? sandbox.fetch(raw, forwarding.passOn())
      : sandbox.refuse(raw, strayAnswer(path)),
  );
  return routes;
}
