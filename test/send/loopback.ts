import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server on 127.0.0.1 that writes down what it gets. */
export interface Loopback extends AsyncDisposable {
  url: string;
  seen: Seen[];
  posts: () => Seen[];
}

/** What the server does with a request; nothing leaves it waiting. */
export type Behaviour = (seen: Seen, response: ServerResponse) => void;

/** Starts a server on a free port. */
export async function startLoopback(behave: Behaviour): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(one);
    behave(one, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    posts: () => seen.filter(({ method }) => method === 'POST'),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An address where nobody listens: of a server that has stopped. */
export async function deadAddress(): Promise<string> {
  await using server = await startLoopback(() => {});
  return server.url;
}

/** Answers everything with a status and a body. */
export function answering(status: number, body: string, headers: Record<string, string> = {}): Behaviour {
  return (_, response) => void response.writeHead(status, headers).end(body);
}
