import type { HttpRequest } from '../amplitude/request.ts';

/** The browser's fetch, or the sandbox inside the page. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Nothing of the page goes along: no cookies, no referrer. `keepalive` would let a request outlive its page, and a
 * followed redirect would carry the key to a host nobody chose.
 */
const PLAIN: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', keepalive: false };

/** The request as fetch wants it. Throws a TypeError if its URL or headers cannot be sent at all. */
export function postOf({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Request {
  return new Request(url, { ...PLAIN, method, headers, body, mode: 'cors', redirect: 'manual', signal });
}

/**
 * A request that only finds out whether a host answers. `no-cors` gives no answer to read, yet tells "answered" from
 * "failed". It follows redirects since fetch forbids other modes with `no-cors`.
 */
export function probeOf(url: string, method: 'GET' | 'HEAD', signal: AbortSignal): Request {
  return new Request(url, { ...PLAIN, method, mode: 'no-cors', redirect: 'follow', signal });
}
