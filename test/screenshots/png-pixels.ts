import { inflateSync } from 'node:zlib';

/** A picture of red, green and blue, a byte each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const BYTES = 3;

/** The one of three neighbours that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** What a filter (PNG specification, chapter 9) took away from a byte. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  return [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
}

function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * BYTES;
  const rgb = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < BYTES ? 0 : (rgb[at - BYTES] ?? 0);
      const up = y === 0 ? 0 : (rgb[at - stride] ?? 0);
      const corner = x < BYTES || y === 0 ? 0 : (rgb[at - stride - BYTES] ?? 0);
      rgb[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rgb;
}

/**
 * Reads a PNG as Chromium writes it: eight bits a colour, no transparency, not interlaced.
 * @throws Error for any other kind
 */
export function pixelsOf(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png.readUInt32BE(24) !== 0x08020000) throw new Error('This is not the kind of PNG that Chromium writes.');
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return { width, height, rgb: unfiltered(inflateSync(Buffer.concat(packed)), width, height) };
}
