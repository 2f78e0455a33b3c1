import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { siteFile } from './site.ts';

/** Serves the built site from a folder, given by its absolute path. */
export function staticFiles(folder: string): MiddlewareHandler {
  return serveStatic({ rewriteRequestPath: (path) => join(folder, siteFile(path)) });
}
