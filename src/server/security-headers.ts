import type { MiddlewareHandler } from 'hono';
import { HEADER_POLICY } from './csp.ts';

const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', HEADER_POLICY],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** Sets the headers that keep the page to itself, on every answer, errors included. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of HEADERS) c.res.headers.set(name, value);
};
