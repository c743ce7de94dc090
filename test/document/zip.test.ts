import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { readOutline, setCellText, UnreadableDocument } from "../../src/document";
import { looksLikeZip, readEntry, readZipDirectory } from "../../src/document/package/zip";
import { replaceZipEntry, zipParts } from "../../src/document/package/zipWrite";
import { docx, oneCell, p } from "./build";

/** The bytes of zip files, looked at with a reader of the tests' own (APPNOTE.TXT 4.3). */

/** The fields of an entry that its local header and its directory record share. */
interface Header {
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

interface RawEntry extends Header {
  readonly name: string;
  readonly localOffset: number;
  readonly local: Header & { readonly extraLength: number };
  /** Everything of the entry in front of the next one or of the directory. */
  readonly bytes: Uint8Array;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function header(view: DataView, at: number): Header {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    date: view.getUint32(at + 4, true),
    crc: view.getUint32(at + 8, true),
    compressedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
  };
}

/** The entries in the order of the directory. The end record must stand at the end, before the comment. */
function rawEntries(file: Uint8Array, commentLength = 0): RawEntry[] {
  const view = viewOf(file);
  const end = file.length - 22 - commentLength;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const directory = view.getUint32(end + 16, true);
  const entries: Omit<RawEntry, "bytes">[] = [];
  let at = directory;
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const nameLength = view.getUint16(at + 28, true);
    const localOffset = view.getUint32(at + 42, true);
    expect(view.getUint32(localOffset, true)).toBe(0x04034b50);
    entries.push({
      ...header(view, at + 8),
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
      localOffset,
      local: { ...header(view, localOffset + 6), extraLength: view.getUint16(localOffset + 28, true) },
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  expect(at).toBe(end);
  const ends = [...entries.map(({ localOffset }) => localOffset), directory].sort((a, b) => a - b);
  return entries.map((entry) => ({
    ...entry,
    bytes: file.subarray(entry.localOffset, ends[ends.indexOf(entry.localOffset) + 1]),
  }));
}

const crcOf = (content: Uint8Array): number => rawEntries(zipSync({ x: content }))[0]?.crc ?? 0;

const made = (files: Readonly<Record<string, string>>, options: Zippable[string] | object = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2024, 1, 29, 12, 34, 56),
    ...options,
  });

/** The file with the content of one entry replaced. */
function replaced(file: Uint8Array, name: string, content: string): Uint8Array {
  const directory = readZipDirectory(file);
  const entry = directory.entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return replaceZipEntry(file, directory, entry, strToU8(content));
}

/**
 * The same zip as a streaming writer makes it: bit 3 of the flags set, sizes and checksum behind the data and none in
 * the local header.
 */
function withDataDescriptors(file: Uint8Array): Uint8Array {
  const end = file.length - 22;
  const directory = viewOf(file).getUint32(end + 16, true);
  const records = file.slice(directory, end);
  const recordView = viewOf(records);
  const pieces: Uint8Array[] = [];
  let [at, length] = [0, 0];
  for (const { name, bytes } of rawEntries(file)) {
    const local = bytes.slice();
    const localView = viewOf(local);
    const descriptor = new Uint8Array(16);
    viewOf(descriptor).setUint32(0, 0x08074b50, true);
    descriptor.set(local.subarray(14, 26), 4);
    local.fill(0, 14, 26);
    localView.setUint16(6, localView.getUint16(6, true) | 8, true);
    recordView.setUint16(at + 8, recordView.getUint16(at + 8, true) | 8, true);
    recordView.setUint32(at + 42, length, true);
    pieces.push(local, descriptor);
    length += local.length + descriptor.length;
    at += 46 + strToU8(name).length;
  }
  const tail = file.slice(end);
  viewOf(tail).setUint32(16, length, true);
  return Uint8Array.from(Buffer.concat([...pieces, records, tail]));
}

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

  test("a zip64 package is read, and refused when it is to be written", () => {
    const file = withZip64End(docx(oneCell(p("3"))));
    expect(readOutline(file).tables).toHaveLength(1);
    const change = { place: { table: 1, row: 1, cell: 1 }, from: "3", to: "5" };
    expect(codeOf(() => setCellText(file, [change]))).toBe("damaged-package");
    expect(codeOf(() => setCellText(file, []))).toBe("read");
  });

  test("so is one that has only an entry's offset in a zip64 field", () => {
    const file = withZip64Offset(made(files));
    expect(readAll(file)).toEqual(files);
    expect(codeOf(() => replaced(file, "b.xml", "x"))).toBe("damaged-package");
  });
});

/** The same zip with the count and the offset of the directory only in a zip64 end record. */
function withZip64End(file: Uint8Array): Uint8Array {
  const end = file.length - 22;
  const view = viewOf(file);
  const extra = new Uint8Array(56 + 20);
  const extraView = viewOf(extra);
  extraView.setUint32(0, 0x06064b50, true);
  extraView.setUint32(32, view.getUint16(end + 10, true), true);
  extraView.setUint32(48, view.getUint32(end + 16, true), true);
  extraView.setUint32(56, 0x07064b50, true);
  extraView.setUint32(56 + 8, end, true);
  const tail = file.slice(end);
  viewOf(tail).setUint16(10, 0xffff, true);
  viewOf(tail).setUint32(16, 0xffffffff, true);
  return Uint8Array.from(Buffer.concat([file.subarray(0, end), extra, tail]));
}

/** The same zip with the offset of its last entry only in a zip64 extra field, behind a field of another kind. */
function withZip64Offset(file: Uint8Array): Uint8Array {
  const end = file.length - 22;
  const last = readZipDirectory(file).entries.at(-1)!;
  const extra = new Uint8Array(6 + 12);
  const extraView = viewOf(extra);
  extraView.setUint16(0, 0x7855, true);
  extraView.setUint16(2, 2, true);
  extraView.setUint16(6, 1, true);
  extraView.setUint16(8, 8, true);
  extraView.setUint32(10, last.localOffset, true);
  const wide = Uint8Array.from(Buffer.concat([file.subarray(0, end), extra, file.subarray(end)]));
  viewOf(wide).setUint16(last.recordOffset + 30, extra.length, true);
  viewOf(wide).setUint32(last.recordOffset + 42, 0xffffffff, true);
  return wide;
}
