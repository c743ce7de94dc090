import { deflateSync, inflateSync } from "node:zlib";
import { withPalette } from "../../scripts/screenshot/palette";

type Row = readonly number[][];

const chunk = (type: string, content: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), content, Buffer.alloc(4)]);
};

/** What PNG takes off a byte, by the filter of its row: nothing, what is left, above, their mean, Paeth's choice. */
function filtered(rows: readonly Row[], y: number): number[] {
  const at = (row: number, index: number) => (index < 0 ? 0 : (rows[row]?.flat()[index] ?? 0));
  const channels = rows[0]?.[0]?.length ?? 0;
  return rows[y]!.flat().map((byte, index) => {
    const [left, up, upLeft] = [at(y, index - channels), at(y - 1, index), at(y - 1, index - channels)];
    const guess = left + up - upLeft;
    const distances = [left, up, upLeft].map((one) => Math.abs(guess - one));
    const paeth = [left, up, upLeft][distances.indexOf(Math.min(...distances))];
    return (byte - ([0, left, up, (left + up) >> 1, paeth][y % 5] ?? 0)) & 255;
  });
}

/** A PNG as browsers write it, each row by another filter. */
function png(rows: readonly Row[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(rows[0]!.length, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, rows[0]![0]!.length === 4 ? 6 : 2], 8);
  const lines = Buffer.from(rows.flatMap((_, y) => [y % 5, ...filtered(rows, y)]));
  const data = deflateSync(lines);
  const [first, second] = [data.subarray(0, 5), data.subarray(5)];
  return Buffer.concat([Buffer.alloc(8), chunk("IHDR", head), chunk("IDAT", first), chunk("IDAT", second)]);
}

/** The colours of a PNG with a palette, row by row. */
function colours(picture: Buffer): number[][][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < picture.length; at += picture.readUInt32BE(at) + 12)
    parts.set(
      picture.toString("latin1", at + 4, at + 8),
      picture.subarray(at + 8, at + 8 + picture.readUInt32BE(at)),
    );
  const [head, palette] = [parts.get("IHDR")!, parts.get("PLTE")!];
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const lines = inflateSync(parts.get("IDAT")!);
  return Array.from({ length: height }, (_, y) =>
    [...lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) => [
      ...palette.subarray(3 * index, 3 * index + 3),
    ]),
  );
}

test("a picture of few colours keeps every one of them, by whatever filters it was written", () => {
  const rows = Array.from({ length: 10 }, (_, y) =>
    Array.from({ length: 4 }, (_, x) => [16 * y, 200 - 32 * x, (64 * x * y) % 256]),
  );
  expect(colours(withPalette(png(rows)))).toEqual(rows);
  expect(colours(withPalette(png(rows.map((row) => row.map((colour) => [...colour, 255])))))).toEqual(rows);
});

test("of colours that are nearly the same the most frequent one stands for all", () => {
  const [white, nearly, black] = [
    [255, 255, 255],
    [254, 253, 255],
    [0, 0, 0],
  ];
  const rows = [[nearly, white, white, black]] as Row[];
  expect(colours(withPalette(png(rows)))).toEqual([[white, white, white, black]]);
});

test("beyond 256 colours the rare ones become the nearest of those that are there", () => {
  const frequent = Array.from({ length: 256 }, (_, at) => [8 * (at % 32), 8 * Math.floor(at / 32), 0]);
  const rows = [[...frequent, ...frequent, [8 * 31, 8 * 7, 64]]];
  expect(colours(withPalette(png(rows)))[0]?.at(-1)).toEqual([8 * 31, 8 * 7, 0]);
});

test("its chunks have the checksums that readers ask for", () => {
  const picture = withPalette(png([[[1, 2, 3]]]));
  expect(picture.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
});
