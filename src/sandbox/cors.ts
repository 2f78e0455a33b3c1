import type { Answer } from './answer.ts';

/** Name of a header as RFC 9110 spells a token. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]{1,64}$/;
const ALWAYS_ALLOWED = ['content-type', 'content-encoding'];
const MOST_HEADERS = 20;

/** Without it a page cannot read the answer. The service sends it on a 200; on errors it is a choice. */
const OPEN = { 'access-control-allow-origin': '*' };

/** A form of another site may open an answer as a page at the wizard's own address: nothing in it is to run there. */
const INERT = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' };

/** Makes an answer a `Response` that a page of any origin may read. */
export function toResponse({ status, contentType, body }: Answer): Response {
  return new Response(body === '' ? null : body, {
    status,
    headers: { 'content-type': contentType, ...OPEN, ...INERT },
  });
}

/** Answers a preflight: every method an endpoint takes, and the headers that were asked for. */
export function preflight(request: Request): Response {
  const asked = (request.headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => TOKEN.test(name));
  const headers = new Headers({
    ...OPEN,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': [...new Set([...ALWAYS_ALLOWED, ...asked])].slice(0, MOST_HEADERS).join(', '),
  });
  // Chromium asks this before a public site's page may talk to 127.0.0.1.
  if (request.headers.get('access-control-request-private-network') === 'true')
    headers.set('access-control-allow-private-network', 'true');
  return new Response(null, { status: 204, headers });
}
