import type { ByteBudget } from './byte-budget.ts';
import { readAtMost } from './read-at-most.ts';

/**
 * A body as it was received, or why it could not be. `wireBytes` counts what was read of it, compressed; `wire` is that,
 * unless it was too much.
 */
export type Body = { wireBytes: number; wire?: Uint8Array<ArrayBuffer> } & (
  | { state: 'whole'; bytes: Uint8Array<ArrayBuffer> }
  | { state: 'too-large' | 'undecodable' }
);

async function gunzip(wire: Uint8Array<ArrayBuffer>, limit: number, budget: ByteBudget): Promise<Body> {
  const wireBytes = wire.length;
  try {
    const stream = new Blob([wire]).stream().pipeThrough(new DecompressionStream('gzip'));
    const plain = await readAtMost(stream, limit, budget);
    return plain ? { state: 'whole', bytes: plain, wireBytes, wire } : { state: 'too-large', wireBytes, wire };
  } catch {
    return { state: 'undecodable', wireBytes, wire };
  }
}

/** The body as a stream. Firefox gives requests no `body`; inside the page it is in memory anyway. */
async function streamOf(request: Request): Promise<ReadableStream<Uint8Array> | null> {
  return 'body' in request ? request.body : (await (request as Request).blob()).stream();
}

/**
 * Reads a body without ever holding more than `limit` bytes of it, on the wire or unzipped.
 * @param budget what all bodies that are being read may take together; one for which there is no room is too large
 * @throws whatever the stream throws, such as the client's abort
 */
export async function readBody(request: Request, limit: number, budget: ByteBudget): Promise<Body> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const bytes = announced > limit ? undefined : await readAtMost(await streamOf(request), limit, budget);
  if (bytes === undefined) return { state: 'too-large', wireBytes: Math.max(announced, limit) };
  const encoding = (request.headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity')
    return { state: 'whole', bytes, wireBytes: bytes.length, wire: bytes };
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzip(bytes, limit, budget);
  return { state: 'undecodable', wireBytes: bytes.length, wire: bytes };
}
