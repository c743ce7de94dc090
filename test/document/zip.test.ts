import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { UnreadableDocument } from "../../src/document";
import { looksLikeZip, readEntry, readZipDirectory } from "../../src/document/package/zip";
import { replaceZipEntry, zipParts } from "../../src/document/package/zipWrite";
import {
  crcOf,
  made,
  rawEntries,
  replaced,
  viewOf,
  withDataDescriptors,
  withZip64End,
  withZip64Offset,
  withZip64Sizes,
  type Header,
} from "./rawZip";

/** The bytes of zip files. */

const files = { "甲.xml": "<a/>", "b.xml": "<b/>".repeat(50), "c.xml": "<c/>" };
const names = Object.keys(files);
const longer = "<longer/>".repeat(100);

describe("an entry is replaced", () => {
  test.each(names)("%s, and every other entry keeps its bytes", (name) => {
    const before = made(files);
    const after = replaced(before, name, longer);
    const [old, now] = [rawEntries(before), rawEntries(after)];
    expect(now.map((entry) => entry.name)).toEqual(names);
    expect(now.filter((entry) => entry.name !== name).map(({ bytes }) => bytes)).toEqual(
      old.filter((entry) => entry.name !== name).map(({ bytes }) => bytes),
    );
    expect(new TextDecoder().decode(unzipSync(after)[name])).toBe(longer);
  });

  test("its header and its directory record say the same, with the checksum and sizes of the new content", () => {
    const before = made(files);
    for (const [index, name] of names.entries()) {
      const entry = rawEntries(replaced(before, name, longer))[index];
      const { local, flags, method, date, crc, compressedSize, size, bytes } = entry!;
      const nameLength = strToU8(name).length;
      expect(local).toEqual({ flags, method, date, crc, compressedSize, size, extraLength: 0 });
      expect({ flags, date }).toEqual({
        flags: rawEntries(before)[index]?.flags,
        date: rawEntries(before)[index]?.date,
      });
      expect({ method, crc, size }).toEqual({ method: 8, crc: crcOf(strToU8(longer)), size: longer.length });
      expect(bytes).toHaveLength(30 + nameLength + compressedSize);
    }
  });

  test("a stored one is compressed, an extra field of its header goes, and a comment of the file stays", () => {
    const before = made(files, { level: 0, comment: "" });
    const stored = rawEntries(before);
    expect(stored.map(({ method }) => method)).toEqual([0, 0, 0]);
    expect(rawEntries(replaced(before, "b.xml", longer)).map(({ method }) => method)).toEqual([0, 8, 0]);
    const extra = zipSync({ "a.xml": [strToU8("<a/>"), { extra: { 0x7855: new Uint8Array(4) } }] });
    expect(rawEntries(extra)[0]?.local.extraLength).toBe(8);
    const now = replaced(extra, "a.xml", longer);
    expect(rawEntries(now)[0]?.local.extraLength).toBe(0);
    expect(new TextDecoder().decode(unzipSync(now)["a.xml"])).toBe(longer);
    const commented = Buffer.concat([made(files), strToU8("说明")]);
    commented.writeUInt16LE(6, commented.length - 6 - 2);
    const after = replaced(Uint8Array.from(commented), "b.xml", longer);
    expect(new TextDecoder().decode(after.subarray(-6))).toBe("说明");
    expect(rawEntries(after, 6)).toHaveLength(3);
  });

  test("a data descriptor goes together with its flag, and those of the other entries stay", () => {
    const before = withDataDescriptors(made(files));
    const after = replaced(before, "b.xml", longer);
    const now = rawEntries(after);
    const isFlagged = ({ flags }: Header) => (flags & 8) !== 0;
    expect(now.map(isFlagged)).toEqual([true, false, true]);
    expect(now.map(({ local }) => isFlagged(local))).toEqual([true, false, true]);
    // The flag for names in UTF-8 stays.
    expect(now.map(({ flags }) => flags & 0x0800)).toEqual([0x0800, 0, 0]);
    expect(rawEntries(replaced(before, "甲.xml", longer))[0]?.flags).toBe(0x0800);
    expect(now[1]?.bytes).toHaveLength(30 + 5 + (now[1]?.compressedSize ?? 0));
    expect([now[0]?.bytes, now[2]?.bytes]).toEqual([
      rawEntries(before)[0]?.bytes,
      rawEntries(before)[2]?.bytes,
    ]);
    for (const [name, content] of Object.entries(readAll(after)))
      expect(content).toBe(name === "b.xml" ? longer : files[name as keyof typeof files]);
  });

  test("also where the directory lists the entries in another order than they stand", () => {
    const file = made({ "a.xml": "<a/>", "b.xml": "<b/>" });
    const directory = viewOf(file).getUint32(file.length - 22 + 16, true);
    const records = file.slice(directory, file.length - 22);
    const half = records.length / 2;
    file.set(records.subarray(half), directory);
    file.set(records.subarray(0, half), directory + half);
    expect(rawEntries(file).map(({ name }) => name)).toEqual(["b.xml", "a.xml"]);
    expect(readAll(replaced(file, "a.xml", longer))).toEqual({ "a.xml": longer, "b.xml": "<b/>" });
    expect(readAll(replaced(file, "b.xml", longer))).toEqual({ "a.xml": "<a/>", "b.xml": longer });
  });

  test("not where the directory stands before the entries", () => {
    const directory = readZipDirectory(made(files));
    const [entry] = directory.entries;
    const damaged = { ...directory, directoryOffset: 0 };
    expect(() => replaceZipEntry(made(files), damaged, entry!, strToU8("x"))).toThrow(UnreadableDocument);
  });
});

/** All entries, read by the product's reader. */
function readAll(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    readZipDirectory(file).entries.map((entry) => [
      entry.name,
      new TextDecoder().decode(readEntry(file, entry)),
    ]),
  );
}

describe("the directory of a zip", () => {
  const codeOf = (act: () => unknown): string => {
    try {
      act();
      return "read";
    } catch (error) {
      return error instanceof UnreadableDocument && error.message !== "" ? error.code : String(error);
    }
  };

  test("is found behind a comment of any length", () => {
    for (const length of [1, 0xffff]) {
      const file = new Uint8Array(made(files).length + length);
      file.set(made(files));
      viewOf(file).setUint16(made(files).length - 2, length, true);
      expect(readAll(file)).toEqual(files);
      // One more byte, and the end record is too far from the end.
      const further = new Uint8Array(file.length + 1);
      further.set(file);
      expect(codeOf(() => readZipDirectory(further))).toBe(length === 1 ? "read" : "damaged-package");
    }
  });

  test("a record, or data, that is cut off is damage", () => {
    const file = made(files);
    const directory = readZipDirectory(file);
    const view = viewOf(file);
    const last = directory.entries.at(-1)!;
    view.setUint16(last.recordOffset + 32, 23, true);
    expect(codeOf(() => readZipDirectory(file))).toBe("damaged-package");
    view.setUint16(last.recordOffset + 32, 22, true);
    expect(codeOf(() => readZipDirectory(file))).toBe("read");
    const behind = file.length - last.localOffset - 30 - last.name.length;
    const entry = { ...last, method: 0, size: behind, compressedSize: behind };
    expect(readEntry(file, entry)).toHaveLength(behind);
    const longerEntry = { ...entry, size: behind + 1, compressedSize: behind + 1 };
    expect(codeOf(() => readEntry(file, longerEntry))).toBe("damaged-package");
    for (const back of [1, 4, 29])
      expect(codeOf(() => readEntry(file, { ...last, localOffset: file.length - back }))).toBe(
        "damaged-package",
      );
  });

  test.each([
    ["shorter than announced", { size: 5 }],
    ["longer than announced", { size: 3 }],
    ["in a method that is not known", { method: 12 }],
  ])("content that is %s is damage", (_, change) => {
    const file = made(files);
    const [entry] = readZipDirectory(file).entries;
    expect(codeOf(() => readEntry(file, { ...entry!, ...change }))).toBe("damaged-package");
  });

  test("a zip64 field that is missing, too short or cut off is damage", () => {
    const wide = withZip64Offset(made(files));
    const last = readZipDirectory(wide).entries.at(-1)!;
    const field = last.recordOffset + 46 + last.name.length + 6;
    for (const [at, value] of [
      [field, 2],
      [field + 2, 7],
    ] as const) {
      const damaged = wide.slice();
      viewOf(damaged).setUint16(at, value, true);
      expect(codeOf(() => readZipDirectory(damaged))).toBe("damaged-package");
    }
    const without = made(files);
    viewOf(without).setUint32(last.recordOffset + 42, 0xffffffff, true);
    expect(codeOf(() => readZipDirectory(without))).toBe("damaged-package");
    const full = made(files);
    viewOf(full).setUint16(full.length - 22 + 10, 0xffff, true);
    expect(codeOf(() => readZipDirectory(full))).toBe("damaged-package");
    expect(codeOf(() => readZipDirectory(full.subarray(-22)))).toBe("damaged-package");
  });

  test("content that is no deflate stream is damage, also when it is long", () => {
    for (const length of [40, 70_000]) {
      const file = zipSync({ x: [new Uint8Array(length).fill(0xff), { level: 0 }] });
      const [entry] = readZipDirectory(file).entries;
      expect(codeOf(() => readEntry(file, { ...entry!, method: 8 }))).toBe("damaged-package");
      expect(readEntry(file, entry!)).toEqual(new Uint8Array(length).fill(0xff));
    }
  });

  test("a long stream is read in steps", () => {
    let state = 1;
    const noise = Uint8Array.from(
      { length: 100_000 },
      () => (state = (Math.imul(state, 1103515245) + 12345) | 0) >>> 16,
    );
    const file = zipSync({ x: noise });
    const [entry] = readZipDirectory(file).entries;
    expect(entry!.compressedSize).toBeGreaterThan(64 * 1024);
    expect(Buffer.compare(readEntry(file, entry!), noise)).toBe(0);
    for (const size of [noise.length - 1, noise.length + 1])
      expect(codeOf(() => readEntry(file, { ...entry!, size }))).toBe("damaged-package");
  });

  test("texts are packed small, in their order and with the earliest date, so that they always give the same bytes", () => {
    const texts = { b: "1".repeat(1000), a: "2" };
    const file = zipParts(new Map(Object.entries(texts)));
    expect(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
      Object.entries(texts),
    );
    expect(file.length).toBeLessThan(300);
    // 1980-01-01 00:00 as DOS writes it.
    expect([viewOf(file).getUint16(10, true), viewOf(file).getUint16(12, true)]).toEqual([0, 0x21]);
  });

  test("what starts as no zip does is none", () => {
    for (const [third, fourth] of [
      [3, 6],
      [5, 4],
      [3, 3],
      [7, 8],
    ] as const)
      expect(looksLikeZip(Uint8Array.from([0x50, 0x4b, third, fourth]))).toBe(false);
    expect(looksLikeZip(Uint8Array.from([0x50, 0x4c, 3, 4]))).toBe(false);
    expect(looksLikeZip(Uint8Array.from([0x51, 0x4b, 3, 4]))).toBe(false);
    expect([made(files), made({})].map(looksLikeZip)).toEqual([true, true]);
  });

  test("a zip64 end record counts where the plain one is full", () => {
    const file = withZip64End(made(files));
    expect(readAll(file)).toEqual(files);
    const view = viewOf(file);
    const end = file.length - 22;
    for (const at of [end - 20, view.getUint32(end - 20 + 8, true)]) {
      const damaged = file.slice();
      damaged[at] = 0;
      expect(codeOf(() => readZipDirectory(damaged))).toBe("damaged-package");
    }
    const beyond = file.slice();
    viewOf(beyond).setUint32(end - 20 + 8, file.length - 55, true);
    expect(codeOf(() => readZipDirectory(beyond))).toBe("damaged-package");
  });

  describe("a zip64 package is written as one", () => {
    const [first = ""] = names;

    test.each([
      ["the end record", withZip64End],
      ["an entry's offset", withZip64Offset],
      ["sizes and offset of an entry", withZip64Sizes],
    ])("%s", (_, widened) => {
      const file = widened(made(files));
      expect(readAll(file)).toEqual(files);
      for (const name of names)
        expect(readAll(replaced(file, name, longer))).toEqual({ ...files, [name]: longer });
    });

    test("sizes that stand in its field are those of the new content there", () => {
      const entry = (file: Uint8Array) => readZipDirectory(file).entries[0];
      const before = withZip64Sizes(made(files));
      const after = replaced(before, first, longer);
      expect(Object.keys(entry(after)!.wide)).toEqual(Object.keys(entry(before)!.wide));
      expect(entry(after)).toMatchObject({ size: longer.length, localOffset: 0 });
    });

    test("an end record that is not needed is true as well", () => {
      const file = withZip64End(made(files));
      // The plain end record says all.
      file.set(made(files).subarray(-22), file.length - 22);
      const after = replaced(file, first, longer);
      const locator = after.length - 22 - 20;
      const end64 = locator - 56;
      expect(viewOf(after).getUint32(locator + 8, true)).toBe(end64);
      expect(viewOf(after).getUint32(end64 + 48, true)).toBe(readZipDirectory(after).directoryOffset);
    });

    test("one whose end record does not stand behind its directory is refused", () => {
      for (const place of [0, 0xffff_ffff]) {
        const file = withZip64End(made(files));
        file.set(made(files).subarray(-22), file.length - 22);
        viewOf(file).setUint32(file.length - 22 - 20 + 8, place, true);
        expect(codeOf(() => replaced(file, first, longer))).toBe("damaged-package");
      }
    });
  });
});
