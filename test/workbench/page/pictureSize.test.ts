import { pixelsOf } from "../../../src/workbench/page/view/pictureSize";

/** Bytes from characters below 256. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Each says 300 × 2 pixels, by the format's own specification. */
const PICTURES: readonly (readonly [string, string])[] = [
  ["PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\0\x02"],
  ["GIF", "GIF89a\x2c\x01\x02\0"],
  ["BMP", "BM" + "\0".repeat(12) + "\x28\0\0\0" + "\x2c\x01\0\0" + "\x02\0\0\0"],
  ["BMP from the top", "BM" + "\0".repeat(12) + "\x28\0\0\0" + "\x2c\x01\0\0" + "\xfe\xff\xff\xff"],
  ["JPEG", "\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc4\0\x03a\xff\xc0\0\x0b\x08\0\x02\x01\x2c"],
  ["progressive JPEG", "\xff\xd8\xff\xc2\0\x0b\x08\0\x02\x01\x2c"],
  ["WebP", "RIFF\0\0\0\0WEBPVP8 \0\0\0\0abc\x9d\x01\x2a\x2c\x41\x02\x40"],
  ["lossless WebP", "RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x2b\x41\0\0"],
  ["extended WebP", "RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\xff\0\0\0\x2b\x01\0\x01\0\0\0"],
];

test.each(PICTURES)("a picture says how large it is: %s", (_kind, start) => {
  expect(pixelsOf(bytes(start))).toBe(600);
});

test.each(PICTURES)("one that breaks off before that says nothing: %s", (_kind, start) => {
  for (let length = 0; length < start.length; length += 1)
    expect(pixelsOf(bytes(start.slice(0, length)))).toBeNull();
});

test.each([
  "<svg/>",
  "",
  "PNG",
  "\xff\xd8\xff\xe0\0\x02x\xc0\0\x0b\x08\0\x02\x01\x2c",
  "RIFF\0\0\0\0WEBPVP8?" + "a".repeat(30),
])("%j says nothing", (text) => {
  expect(pixelsOf(bytes(text))).toBeNull();
});
