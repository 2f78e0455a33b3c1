import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Region } from '../../src/plan/plan.ts';

/** A request as it arrived. */
export interface Arrived {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** A server on the loopback address that plays both of Amplitude's hosts until the test is over. */
export async function loopbackAmplitude(
  answer: (response: ServerResponse) => void = (response) => response.end('success'),
): Promise<{ upstream: Record<Region, string>; arrived: Arrived[]; close: () => Promise<void> }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    arrived.push({ method, url, headers, body: await buffer(request) });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { upstream: { us: `${host}/us`, eu: `${host}/eu` }, arrived, close };
}
