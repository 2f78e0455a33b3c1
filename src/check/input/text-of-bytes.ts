import { readAtMost } from '../../sandbox/read-at-most.ts';
import { firstBadByte } from './bad-byte.ts';

/** Text that was read, or why it could not be and what to do about it. */
export type TextRead = { text: string } | { problem: string };

/** The longest text that is unpacked, and the largest file that the page takes, in bytes. */
export const MOST_BYTES = 200_000_000;

/** What files begin with that are no text, and what they are. */
const ARCHIVES: readonly [begin: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'This is a ZIP archive, as Amplitude’s Export API gives one'],
  [[0x50, 0x4b, 0x05, 0x06], 'This is a ZIP archive with nothing in it'],
  [[0x42, 0x5a, 0x68], 'This is packed with bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'This is packed with xz'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'This is packed with Zstandard'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a 7z archive'],
];
const GZIP = [0x1f, 0x8b];

function beginsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte);
}

function problemOfEncoding(bytes: Uint8Array): string {
  const bad = firstBadByte(bytes);
  if (bad === undefined) return 'This is too large to be read at once.';
  const byte = `0x${bad.value.toString(16).toUpperCase().padStart(2, '0')}`;
  return (
    `This is not UTF-8: the byte ${byte} at offset ${bad.offset}, in line ${bad.line}, cannot stand there. Save it as UTF-8; ` +
    'if it is Latin-1, iconv -f ISO-8859-1 -t UTF-8 makes UTF-8 of it.'
  );
}

/** What holds NUL bytes is no text, or UTF-16 that does not say so. */
function problemOfNul(bytes: Uint8Array): string | undefined {
  const at = bytes.indexOf(0);
  if (at < 0) return undefined;
  const head = bytes.subarray(0, 64);
  const isWide = head.filter((byte) => byte === 0).length * 3 > head.length && beginsAsText(head);
  if (isWide) return 'This looks like UTF-16 without a byte order mark. Save it as UTF-8.';
  return `This is no text: it holds NUL bytes, the first of them at offset ${at}.`;
}

/** Whether of the first two bytes one is a sign of ASCII, and the other is NUL. */
function beginsAsText([first = 0, second = 0]: Uint8Array): boolean {
  const sign = first + second;
  return (first === 0 || second === 0) && sign >= 0x09 && sign < 0x7f;
}

function decoded(bytes: Uint8Array): TextRead {
  const isLittle = beginsWith(bytes, [0xff, 0xfe]);
  const isBig = beginsWith(bytes, [0xfe, 0xff]);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  const nul = encoding === 'utf-8' ? problemOfNul(bytes) : undefined;
  if (nul !== undefined) return { problem: nul };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding === 'utf-8') return { problem: problemOfEncoding(bytes) };
    return { problem: 'This begins like UTF-16, and is damaged or breaks off. Save it as UTF-8.' };
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<TextRead> {
  const packed = 'This is packed with gzip';
  if (typeof DecompressionStream === 'undefined') return { problem: `${packed}. Unpack it first.` };
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const all = await readAtMost(stream, MOST_BYTES);
    if (all) return decoded(all);
    return {
      problem:
        `${packed}, and holds more than ${MOST_BYTES / 1_000_000} MB. Check a part of it: ` +
        'gunzip -c FILE | head -n 100000 | group-setup-wizard check -',
    };
  } catch {
    return { problem: `${packed}, and cannot be unpacked: it is damaged or breaks off.` };
  }
}

/**
 * Reads a text that may be UTF-8, UTF-16 with a byte order mark, as Windows PowerShell writes it, or packed with gzip, as
 * Amplitude's exports are. Never throws.
 */
export async function textOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<TextRead> {
  const archive = ARCHIVES.find(([begin]) => beginsWith(bytes, begin));
  if (archive) return { problem: `${archive[1]}. Unpack it, and check one of the files in it.` };
  return beginsWith(bytes, GZIP) ? unpacked(bytes) : decoded(bytes);
}
