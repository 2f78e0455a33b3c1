import type { HttpRequest } from '../../src/amplitude/request.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { Arrived } from '../fake-amplitude.ts';

/** Sends requests to a sandbox of their own, as if an SDK that cannot run here had posted them. */
export async function replay(requests: readonly HttpRequest[]): Promise<Arrived[]> {
  const sandbox = createSandbox();
  const arrived: Arrived[] = [];
  for (const { method, url, headers, body } of requests) {
    const { host, pathname } = new URL(url);
    const { status } = await sandbox.fetch(new Request(url, { method, headers, body }));
    arrived.push({ method, url, host, path: pathname, headers, body, at: Date.now(), status });
  }
  return arrived;
}
