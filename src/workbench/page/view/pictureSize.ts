/** How many pixels a picture has, by its first bytes: a browser takes four bytes for each, however small the file is. */

/**
 * @param bytes a picture as PNG, GIF, BMP, JPEG or WebP, whatever its name says
 * @returns null where it is none of these, or breaks off before it says so
 */
export function pixelsOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const kind = KINDS.find(({ magic, at }) =>
      Array.from(magic).every((sign, n) => bytes[at + n] === sign.charCodeAt(0)),
    );
    return kind ? kind.pixels(view) : null;
  } catch {
    return null; // a RangeError: it breaks off
  }
}

/** Each with the characters that it begins with, and where they stand. */
const KINDS: readonly {
  readonly magic: string;
  readonly at: number;
  readonly pixels: (view: DataView) => number;
}[] = [
  { magic: "\x89PNG", at: 0, pixels: (view) => view.getUint32(16) * view.getUint32(20) },
  { magic: "GIF8", at: 0, pixels: (view) => view.getUint16(6, true) * view.getUint16(8, true) },
  { magic: "BM", at: 0, pixels: (view) => Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) },
  { magic: "\xff\xd8\xff", at: 0, pixels: jpegPixels },
  {
    magic: "WEBPVP8 ",
    at: 8,
    pixels: (view) => (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff),
  },
  {
    magic: "WEBPVP8L",
    at: 8,
    pixels: (view) => {
      const bits = view.getUint32(21, true);
      return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
    },
  },
  {
    magic: "WEBPVP8X",
    at: 8,
    pixels: (view) =>
      ((view.getUint32(24, true) & 0xffffff) + 1) * ((view.getUint32(27, true) & 0xffffff) + 1),
  },
];

/** Segments follow one another, each with its length, until one of the frame headers, C0 to CF. */
function jpegPixels(view: DataView): number {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError("no segment");
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}
