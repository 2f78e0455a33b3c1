import { crc32, deflateSync } from 'node:zlib';
import { type Pixels, pixelsOf } from './png-pixels.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function colourAt({ rgb }: Pixels, pixel: number): number {
  const at = pixel * 3;
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** The place in the palette of every colour: its own if it is there, otherwise that of the most similar one. */
function placesIn(palette: readonly number[], colours: Iterable<number>): Map<number, number> {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of colours)
    if (!places.has(colour)) {
      let best = 0;
      for (const [place, known] of palette.entries())
        if (distance(colour, known) < distance(colour, palette[best] ?? 0)) best = place;
      places.set(colour, best);
    }
  return places;
}

/** The same picture with its 256 most frequent colours, which for a page is a third of the size. */
export function smallerPng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const { width, height } = pixels;
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixels, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  const palette = byCount.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const places = placesIn(palette, counts.keys());
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows[pixel + Math.floor(pixel / width) + 1] = places.get(colourAt(pixels, pixel)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.writeUInt16BE(0x0803, 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}
