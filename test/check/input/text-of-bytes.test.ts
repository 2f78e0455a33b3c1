import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, textOfBytes } from '../../../src/check/input/text-of-bytes.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (list: number[]) => list.map((_, at) => list[at ^ 1] ?? 0);
const TEXT = '{"a": "ä€😀\uFFFD"}\r\n';

test.each([
  ['UTF-8', bytes(TEXT)],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], TEXT)],
  ['UTF-16, little end first', bytes([0xff, 0xfe], utf16(TEXT))],
  ['UTF-16, big end first', bytes([0xfe, 0xff], swapped(utf16(TEXT)))],
  ['gzip', new Uint8Array(gzipSync(TEXT))],
  ['UTF-16 in gzip', new Uint8Array(gzipSync(bytes([0xff, 0xfe], utf16(TEXT))))],
])('%s is read', async (_, given) => {
  expect(await textOfBytes(given)).toEqual({ text: TEXT });
});

test.each<[string, Uint8Array<ArrayBuffer>, RegExp]>([
  [
    'Latin-1',
    bytes('a\n\uFFFDb\nca', [0xe9], 'f'),
    /not UTF-8: the byte 0xE9 at offset 9, in line 3, .* iconv -f ISO-8859-1/,
  ],
  ['UTF-8 that breaks off', bytes('a', [0xe2, 0x82]), /the byte 0xE2 at offset 1, in line 1,/],
  ['ZIP', bytes([0x50, 0x4b, 3, 4], 'x'), /ZIP archive, as Amplitude’s Export API gives one\. Unpack it/],
  ['gzip that breaks off', new Uint8Array(gzipSync(TEXT.repeat(50)).subarray(0, 40)), /gzip, and cannot be unpacked/],
  ['Latin-1 in gzip', new Uint8Array(gzipSync(bytes('a', [0xe9]))), /not UTF-8: the byte 0xE9 at offset 1,/],
  ['UTF-16 without a mark', bytes(utf16('{"a":1}')), /UTF-16 without a byte order mark/],
  ['UTF-16 that breaks off', bytes([0xff, 0xfe, 0x41]), /UTF-16, and is damaged/],
  ['a picture', bytes('\nP', [0, 1, 2], 'abcdefghij'), /no text: it holds NUL bytes, the first of them at offset 2/],
  [
    'a picture with bytes beyond ASCII',
    bytes([0x89], 'PNG', [0x0d, 0x0a, 0, 0, 0, 0xff]),
    /no text: it holds NUL bytes/,
  ],
])('%s is named, with what to do', async (_, given, problem) => {
  expect(await textOfBytes(given)).toEqual({ problem: expect.stringMatching(problem) });
});

test('what unpacks to more than the limit is not unpacked to its end', async () => {
  const given = new Uint8Array(gzipSync(Buffer.alloc(MOST_BYTES + 1, 'a'), { level: 1 }));
  expect(await textOfBytes(given)).toEqual({ problem: expect.stringMatching(/more than 200 MB.*gunzip -c FILE/) });
}, 30_000);

test('any bytes are read or named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (given) => {
      const read = await textOfBytes(new Uint8Array(given));
      expect('text' in read ? read.text : read.problem).toBeTypeOf('string');
    }),
  );
});
