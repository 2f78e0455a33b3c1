import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { DIST } from '../../src/server/start.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves the built site as plain web hosting does: files, and the page itself for any other address. No headers. */
export async function startPlainHost(): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = extname(pathname) in TYPES ? normalize(pathname) : '/index.html';
    const content = await readFile(join(DIST, wanted)).catch(() => undefined);
    if (request.method === 'POST' || content === undefined) response.writeHead(404).end('Not found');
    else response.writeHead(200, { 'content-type': TYPES[extname(wanted)] }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
