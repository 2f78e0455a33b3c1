import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCertificate } from '../certificate.ts';

/** What leads clients that mind `HTTPS_PROXY` and `SSL_CERT_FILE` to the sandbox and nowhere else. */
export interface Proxy {
  env: Record<string, string>;
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts a proxy that leads every TLS connection to one port, whatever host is asked for; the client still asks for,
 * and checks, the name it means. Requests without TLS are refused.
 */
export async function startProxy(port: number): Promise<Proxy> {
  const home = await mkdtemp(join(tmpdir(), 'prove-proxy-'));
  const certificate = join(home, 'amplitude.pem');
  await writeFile(certificate, (await testCertificate()).cert);
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (_request, client, head) => {
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      client.pipe(target).pipe(client);
    });
    target.on('error', () => client.destroy());
    client.on('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${own}`;
  return {
    port: own,
    env: { HTTPS_PROXY: url, SSL_CERT_FILE: certificate },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      await rm(home, { recursive: true });
    },
  };
}
