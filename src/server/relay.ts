import { Hono } from 'hono';
import { HOSTS, PATHS } from '../amplitude/endpoints.ts';
import { LIMITS } from '../plan/limits.ts';
import { REGIONS, type Region } from '../plan/plan.ts';
import { readAtMost } from '../sandbox/read-at-most.ts';
import { RELAY_ERROR_HEADER } from '../send/read-answer.ts';
import { TIMEOUT_MS as PAGE_TIMEOUT_MS } from '../send/send.ts';
import { type AllowsHost, originProblem } from './same-origin.ts';

/** Why the relay answered in Amplitude's place. */
export type RelayError = 'refused' | 'unknown-path' | 'method' | 'too-large' | 'unreachable' | 'timed-out';

/** How the relay forwards. */
export interface RelayOptions {
  allowsHost: AllowsHost;
  /** Hosts to forward to, Amplitude's unless a test puts others in. */
  upstream?: Record<Region, string>;
  /** Milliseconds until an exchange with Amplitude is given up. */
  timeoutMs?: number;
}

/** Less than the page waits, so that the page hears whose delay it was. */
const TIMEOUT_MS = PAGE_TIMEOUT_MS - 1_000;
/** Amplitude's answers are a few hundred bytes; a 400 lists the events it refused. */
const MAX_ANSWER_BYTES = 4_000_000;
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

/** A redirect is not followed: the hosts are fixed. */
async function exchange(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  const body = await readAtMost(answer.body, MAX_ANSWER_BYTES);
  if (body === undefined || answer.status < 200 || (answer.status >= 300 && answer.status < 400)) return unreachable();
  return new Response(body.length === 0 ? null : body, {
    status: answer.status,
    headers: kept(answer.headers, ['content-type']),
  });
}

async function forward(request: Request, url: string, timeoutMs: number): Promise<Response> {
  const body = await readAtMost(request.body, LIMITS.batchBytes);
  if (body === undefined) return ownAnswer(413, 'too-large', 'The relay takes at most 20 MB in one request.');
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, request.signal]);
  try {
    return await exchange(url, { method: 'POST', headers: kept(request.headers, FORWARDED), body, signal });
  } catch {
    return timeout.aborted
      ? ownAnswer(504, 'timed-out', `Amplitude did not answer the relay within ${timeoutMs / 1000} seconds.`)
      : unreachable();
  }
}

/** Forwards the four ingestion paths to Amplitude for the wizard's own page. Keeps and logs nothing. */
export function relayRoutes({ allowsHost, upstream = HOSTS, timeoutMs = TIMEOUT_MS }: RelayOptions): Hono {
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
