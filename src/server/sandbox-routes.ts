import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { parseSetup } from '../segment/setup-schema.ts';
import { reportStream } from './report-stream.ts';
import { type AllowsHost, sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** Far more than the mapping of a plan with every property there can be. */
const SETUP_BYTES = 1_000_000;
const setupLimit = bodyLimit({ maxSize: SETUP_BYTES, onError: (c) => c.text('This setup is too large.', 413) });

/**
 * The sandbox: its endpoints for any app, under any name of this machine, and what it knows for the wizard's own page.
 * @param heartbeatMs milliseconds between signs of life on the stream
 */
export function sandboxRoutes(sandbox: Sandbox, allowsHost: AllowsHost, heartbeatMs?: number): Hono {
  const routes = new Hono();
  const ours = [securityHeaders, sameOriginOnly(allowsHost)] as const;
  routes.get('/state', ...ours, (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ state: sandbox.state(), reports: sandbox.reports() });
  });
  routes.get('/stream', ...ours, (c) => reportStream(sandbox, c.req.raw, heartbeatMs));
  routes.post('/reset', ...ours, (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
  routes.put('/segment/destination', ...ours, setupLimit, async (c) => {
    const setup = parseSetup(await c.req.json().catch(() => undefined));
    if (setup === undefined) return c.text('This is no setup of a Segment destination.', 400);
    sandbox.setDestination(setup);
    return c.body(null, 204);
  });
  routes.all('*', (c) => sandbox.fetch(c.req.raw));
  return routes;
}
