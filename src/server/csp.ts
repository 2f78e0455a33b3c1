import { HOSTS } from '../amplitude/endpoints.ts';
import { TRACKING_HOSTS } from '../segment/tracking-paths.ts';

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self' ${[...Object.values(HOSTS), ...Object.values(TRACKING_HOSTS)].join(' ')}`,
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Content security policy for a `<meta>` element, where browsers take no `frame-ancestors`. */
export const META_POLICY = DIRECTIVES.join('; ');

/** Content security policy for a header. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');
