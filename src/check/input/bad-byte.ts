/** A byte that cannot stand where it does. */
export interface BadByte {
  value: number;
  /** Counted from 0. */
  offset: number;
  /** Counted from 1. */
  line: number;
}

const REPLACEMENT = '\uFFFD';
const encoder = new TextEncoder();

/** Finds the first byte of a text that is not UTF-8; nothing if all of it is. */
export function firstBadByte(bytes: Uint8Array): BadByte | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let done = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    offset += encoder.encode(text.slice(done, at)).length;
    done = at;
    // The replacement character itself, as somebody wrote it.
    if (bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) continue;
    return { value: bytes[offset] ?? 0, offset, line: text.slice(0, at).split('\n').length };
  }
  return undefined;
}
