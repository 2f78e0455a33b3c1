import { BOUNDLESS, type ByteBudget } from './byte-budget.ts';

/**
 * Reads a stream whole.
 * @param limit most bytes to take
 * @param budget what all who read may hold together until they have read
 * @returns its bytes, or nothing if there are more than either allows; what is left is then cancelled
 * @throws whatever the stream throws
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  budget: ByteBudget = BOUNDLESS,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      const { length } = part.value;
      if (size + length > limit || !budget.take(length)) {
        await reader?.cancel();
        return undefined;
      }
      size += length;
      chunks.push(part.value);
    }
    return joined(chunks, size);
  } finally {
    budget.giveBack(size);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
