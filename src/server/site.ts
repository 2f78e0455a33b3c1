import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

/** Addresses of the wizard's steps and of what stands beside them, which all show the one page. */
export const STEP_PATHS = ['/', '/source', '/groups', '/code', '/test', '/watch', '/check'];

/** The file of the built site that an address shows: `/groups` shows `/index.html`. */
export function siteFile(path: string): string {
  return STEP_PATHS.includes(path) ? '/index.html' : path;
}

/** The names of assets hold a hash of their content, so that they never change. */
const caching: MiddlewareHandler = async (c, next) => {
  await next();
  const forever = c.req.path.startsWith('/assets/') && c.res.ok;
  c.res.headers.set('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/**
 * The built site.
 * @param files answers with the file that `siteFile` names, or calls `next` if there is none
 */
export function siteRoutes(files?: MiddlewareHandler): Hono {
  const routes = new Hono();
  routes.use(compress(), caching);
  if (files) routes.use(files);
  for (const path of STEP_PATHS)
    routes.get(path, (c) =>
      c.text('The wizard is not built yet. Run “npm run build”, then load this page again.', 503),
    );
  return routes;
}
