import type { MiddlewareHandler } from 'hono';

/** Whether a host, as a URL spells it (`127.0.0.1:4173`, `wizard.example`), is a name of this server. */
export type AllowsHost = (host: string) => boolean;

const NOT_A_HOST = /[\s/\\@?#]/;

/** Scheme and host the client asked for, or nothing if its Host header holds none. */
function askedFor(request: Request): URL | undefined {
  const { protocol, host } = new URL(request.url);
  const named = request.headers.get('host') ?? host;
  const asked = `${protocol}//${named}`;
  return NOT_A_HOST.test(named) || !URL.canParse(asked) ? undefined : new URL(asked);
}

/** Why a request is refused by its Host header, or nothing. */
export function hostProblem(request: Request, allowsHost: AllowsHost): string | undefined {
  const asked = askedFor(request);
  return asked && allowsHost(asked.host)
    ? undefined
    : 'This server does not go by that name. Open it at the address it printed when it started.';
}

/** Browsers leave Origin out of a same-origin GET; a POST must prove by one header or the other where it comes from. */
function isSameOrigin(request: Request, origin: string): boolean {
  const sender = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (sender !== null && sender !== origin) return false;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (site !== null) return site === 'same-origin' || (reads && site === 'none');
  return reads || sender !== null;
}

/** Why a request is not taken for one of the wizard's own page, or nothing. */
export function originProblem(request: Request, allowsHost: AllowsHost): string | undefined {
  const problem = hostProblem(request, allowsHost);
  if (problem !== undefined) return problem;
  const origin = askedFor(request)?.origin;
  return origin !== undefined && isSameOrigin(request, origin)
    ? undefined
    : 'Only the wizard’s own page may ask for this.';
}

function refusing(problemOf: (request: Request) => string | undefined): MiddlewareHandler {
  return async (c, next) => {
    const problem = problemOf(c.req.raw);
    if (problem !== undefined) return c.text(problem, 403);
    await next();
  };
}

/** Lets only requests pass that name this server in their Host header. */
export function ownHostOnly(allowsHost: AllowsHost): MiddlewareHandler {
  return refusing((request) => hostProblem(request, allowsHost));
}

/** Lets only requests of the wizard's own page pass, and of tools that are no browser when they only read. */
export function sameOriginOnly(allowsHost: AllowsHost): MiddlewareHandler {
  return refusing((request) => originProblem(request, allowsHost));
}
