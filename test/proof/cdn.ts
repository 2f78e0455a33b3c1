import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { listenerOf } from '../../src/server/listener.ts';
import { testCertificate } from '../certificate.ts';

/** A host from which pages load scripts, played on the loopback address. */
export interface Cdn {
  /** What leads Chromium to it. */
  rule: string;
  close: () => Promise<void>;
}

/**
 * Plays a host over TLS, for pages of any origin.
 * @param answer what is at a path of it; 404 where it gives nothing
 */
export async function startCdn(host: string, answer: (url: URL) => Response | undefined): Promise<Cdn> {
  const listener = listenerOf((request) => {
    const url = new URL(request.url);
    const found = (url.host === host ? answer(url) : undefined) ?? new Response(null, { status: 404 });
    found.headers.set('access-control-allow-origin', '*');
    return found;
  });
  const server = createServer(await testCertificate(), listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    rule: `MAP ${host} 127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
