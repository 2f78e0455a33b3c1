import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { HOSTS } from '../src/amplitude/endpoints.ts';
import { preflight } from '../src/sandbox/cors.ts';
import { TRACKING_HOSTS } from '../src/segment/tracking-paths.ts';
import { listenerOf } from '../src/server/listener.ts';
import { testCertificate } from './certificate.ts';

/** A request as it arrived, its body unzipped. */
export interface Arrived {
  method: string;
  /** The whole address, with the host the client believes it talks to. */
  url: string;
  host: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Status of the answer; 0 as long as there is none, or if the connection was cut. */
  status: number;
}

/** How Amplitude is played. */
export interface FakeOptions {
  /** Whether pages of other origins may read the answers, and preflights are answered. */
  cors: boolean;
  /** Answers everything but preflights; an error it throws is a 500. Without it, everything is accepted. */
  answer?: (request: Request) => Response | Promise<Response>;
}

/** Amplitude's hosts on the loopback address. */
export interface FakeAmplitude {
  /** Port of the TLS server. */
  port: number;
  /** Address of a server without TLS that answers the same, for clients with an endpoint to set. */
  plain: string;
  /** What arrived, preflights left out, oldest first. */
  requests: Arrived[];
  /** Value of Chromium's `--host-resolver-rules`: Amplitude is here, and no other host exists. */
  hostRules: string;
  close: () => Promise<void>;
}

const CORS_HEADER = /^access-control-/;

/** What the four endpoints answer to a good request; an SDK takes `code` from the body. */
function accept(request: Request, body: string): Response {
  if (/identify$/.test(new URL(request.url).pathname)) return new Response('success');
  const events = body.split('"event_type"').length - 1;
  return Response.json({
    code: 200,
    events_ingested: events,
    payload_size_bytes: Buffer.byteLength(body),
    server_upload_time: Date.now(),
  });
}

/** The same answer, readable from any origin, or from none. */
function withCors(response: Response, cors: boolean): Response {
  const headers = new Headers([...response.headers].filter(([name]) => !CORS_HEADER.test(name)));
  if (cors) headers.set('access-control-allow-origin', '*');
  return new Response(response.body, { status: response.status, headers });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts a server on a free loopback port that plays Amplitude over TLS, and one that does without TLS. */
export async function startFakeAmplitude({ cors, answer }: FakeOptions): Promise<FakeAmplitude> {
  const requests: Arrived[] = [];
  const listener = listenerOf(async (request) => {
    if (request.method === 'OPTIONS') return cors ? preflight(request) : new Response(null, { status: 405 });
    const bytes = Buffer.from(await request.clone().arrayBuffer());
    const body = (request.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
    const { host, pathname } = new URL(request.url);
    const { method, url, headers } = request;
    const arrived = {
      ...{ method, url, host, path: pathname, body, at: Date.now(), status: 0 },
      headers: Object.fromEntries(headers),
    };
    requests.push(arrived);
    const response = await (answer?.(request) ?? accept(request, body));
    arrived.status = response.status;
    return withCors(response, cors);
  });
  const tls = createTlsServer(await testCertificate(), listener);
  const plain = createPlainServer(listener);
  const port = await listen(tls);
  const hosts = [...Object.values(HOSTS), ...Object.values(TRACKING_HOSTS)].map((url) => new URL(url).host);
  return {
    port,
    plain: `http://127.0.0.1:${await listen(plain)}`,
    requests,
    hostRules: [
      ...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
      'EXCLUDE localhost',
    ].join(','),
    close: async () => {
      await Promise.all([stop(tls), stop(plain)]);
    },
  };
}
