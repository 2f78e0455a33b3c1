import { Hono } from 'hono';
import { HOSTS, PATHS } from '../amplitude/endpoints.ts';
import { LIMITS } from '../plan/limits.ts';
import { REGIONS, type Region } from '../plan/plan.ts';
import { readAtMost } from '../sandbox/read-at-most.ts';
import { RELAY_ERROR_HEADER } from '../send/read-answer.ts';
import { EXCHANGE_TIMEOUT_MS, exchange } from './exchange.ts';
import { type AllowsHost, originProblem } from './same-origin.ts';

/** Why the relay answered in Amplitude's place. */
export type RelayError = 'refused' | 'unknown-path' | 'method' | 'too-large' | 'unreachable' | 'timed-out';

/** How the relay forwards. */
export interface RelayOptions {
  allowsHost: AllowsHost;
  /** Hosts to forward to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string> | undefined;
  /** Milliseconds until an exchange with Amplitude is given up. */
  timeoutMs?: number | undefined;
}

const FORWARDED = ['content-type', 'content-encoding'];

function ownAnswer(status: number, error: RelayError, sentence: string, headers: Record<string, string> = {}) {
  return new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', [RELAY_ERROR_HEADER]: error, ...headers },
  });
}

const unreachable = () => ownAnswer(502, 'unreachable', 'The relay could not reach Amplitude from this machine.');

function kept(headers: Headers, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
}

async function forward(request: Request, url: string, timeoutMs: number): Promise<Response> {
  const body = await readAtMost(request.body, LIMITS.batchBytes);
  if (body === undefined) return ownAnswer(413, 'too-large', 'The relay takes at most 20 MB in one request.');
  const init = { method: 'POST', headers: kept(request.headers, FORWARDED), body };
  const exchanged = await exchange(url, init, request.signal, timeoutMs);
  if (exchanged === 'unreachable') return unreachable();
  if (exchanged === 'timed-out')
    return ownAnswer(504, 'timed-out', `Amplitude did not answer the relay within ${timeoutMs / 1000} seconds.`);
  const { status, contentType, body: answer } = exchanged;
  return new Response(answer.length === 0 ? null : answer, {
    status,
    headers: contentType === null ? [] : [['content-type', contentType]],
  });
}

/** Forwards the four ingestion paths to Amplitude for the wizard's own page. Keeps and logs nothing. */
export function relayRoutes({ allowsHost, upstream = HOSTS, timeoutMs = EXCHANGE_TIMEOUT_MS }: RelayOptions): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    const problem = originProblem(c.req.raw, allowsHost);
    if (problem !== undefined) return ownAnswer(403, 'refused', problem);
    await next();
  });
  for (const region of REGIONS)
    for (const path of Object.values(PATHS)) {
      routes.post(`/${region}${path}`, ({ req }) => forward(req.raw, upstream[region] + path, timeoutMs));
      routes.all(`/${region}${path}`, () => ownAnswer(405, 'method', 'The relay takes POST only.', { allow: 'POST' }));
    }
  routes.all('*', () => ownAnswer(404, 'unknown-path', 'The relay forwards Amplitude’s four ingestion paths only.'));
  return routes;
}
