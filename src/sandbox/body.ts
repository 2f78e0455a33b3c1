import { readAtMost } from './read-at-most.ts';

/** A body as it was received, or why it could not be. `wireBytes` counts what was read of it, compressed. */
export type Body =
  | { state: 'whole'; bytes: Uint8Array<ArrayBuffer>; wireBytes: number }
  | { state: 'too-large' | 'undecodable'; wireBytes: number };

async function gunzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Body> {
  const wireBytes = bytes.length;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const plain = await readAtMost(stream, limit);
    return plain ? { state: 'whole', bytes: plain, wireBytes } : { state: 'too-large', wireBytes };
  } catch {
    return { state: 'undecodable', wireBytes };
  }
}

/** The body as a stream. Firefox gives requests no `body`; inside the page it is in memory anyway. */
async function streamOf(request: Request): Promise<ReadableStream<Uint8Array> | null> {
  return 'body' in request ? request.body : (await (request as Request).blob()).stream();
}

/**
 * Reads a body without ever holding more than `limit` bytes of it, on the wire or unzipped.
 * @throws whatever the stream throws, such as the client's abort
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const bytes = announced > limit ? undefined : await readAtMost(await streamOf(request), limit);
  if (bytes === undefined) return { state: 'too-large', wireBytes: Math.max(announced, limit) };
  const encoding = (request.headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return { state: 'whole', bytes, wireBytes: bytes.length };
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzip(bytes, limit);
  return { state: 'undecodable', wireBytes: bytes.length };
}
