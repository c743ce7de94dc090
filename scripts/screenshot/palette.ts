/** Makes a picture of a page small: a PNG of at most 256 colours, as a pane and a document hardly have more. */
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture as rows of pixels, three bytes each. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * The same picture with a palette. Of colours that are nearly the same the most frequent one stands for all.
 *
 * @param png as browsers write it: 8 bits for each channel, not interlaced
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const { palette, indexOf } = paletteOf(rgb);
  const lines = Buffer.alloc((width + 1) * height); // each begins with a 0: no filter
  for (let at = 0; at < width * height; at++)
    lines[at + Math.floor(at / width) + 1] = indexOf(colourAt(rgb, at));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // bits, and that they are of a palette
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(rgb: Uint8Array, pixel: number): number {
  return (rgb[3 * pixel]! << 16) | (rgb[3 * pixel + 1]! << 8) | rgb[3 * pixel + 2]!;
}

/** At most 256 colours, and which of them stands for a colour of the picture. */
function paletteOf(rgb: Uint8Array): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length / 3; at++) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const firstOfBin = new Map<number, number>();
  for (const colour of byCount) {
    const bin = colour & 0xf8f8f8;
    if (!firstOfBin.has(bin)) firstOfBin.set(bin, colour);
  }
  const palette = [...firstOfBin.values()].slice(0, 256);
  const known = new Map<number, number>();
  const indexOf = (colour: number): number => {
    const index = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, index);
    return index;
  };
  return { palette, indexOf };
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function decode(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at++) rgb[at] = rows[Math.floor(at / 3) * channels + (at % 3)]!;
  return { width, height, rgb };
}

/** What PNG writes of a byte is its difference from what stands left of it, above it, or both. */
function unfilter(lines: Buffer, length: number, channels: number): Uint8Array {
  const rows = new Uint8Array((lines.length / (length + 1)) * length);
  for (let at = 0; at < rows.length; at++) {
    const [row, column] = [Math.floor(at / length), at % length];
    const line = row * (length + 1);
    const left = column < channels ? 0 : rows[at - channels]!;
    const up = row === 0 ? 0 : rows[at - length]!;
    const upLeft = column < channels || row === 0 ? 0 : rows[at - length - channels]!;
    const expected = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][lines[line]!] ?? 0;
    rows[at] = lines[line + 1 + column]! + expected;
  }
  return rows;
}

function paeth(left: number, up: number, upLeft: number): number {
  const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The checksum of a chunk (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
