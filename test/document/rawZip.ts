/** Zip files made and looked at byte by byte, with a reader of the tests' own (APPNOTE.TXT 4.3). */
import { strToU8, zipSync, type Zippable } from "fflate";
import { readZipDirectory } from "../../src/document/package/zip";
import { replaceZipEntry } from "../../src/document/package/zipWrite";

/** The fields of an entry that its local header and its directory record share. */
export interface Header {
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

export interface RawEntry extends Header {
  readonly name: string;
  readonly localOffset: number;
  readonly local: Header & { readonly extraLength: number };
  /** Everything of the entry in front of the next one or of the directory. */
  readonly bytes: Uint8Array;
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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
export function rawEntries(file: Uint8Array, commentLength = 0): RawEntry[] {
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

export const crcOf = (content: Uint8Array): number => rawEntries(zipSync({ x: content }))[0]?.crc ?? 0;

export const made = (
  files: Readonly<Record<string, string>>,
  options: Zippable[string] | object = {},
): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2024, 1, 29, 12, 34, 56),
    ...options,
  });

/** The file with the content of one entry replaced. */
export function replaced(file: Uint8Array, name: string, content: string): Uint8Array {
  const directory = readZipDirectory(file);
  const entry = directory.entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return replaceZipEntry(file, directory, entry, strToU8(content));
}

/**
 * The same zip as a streaming writer makes it: bit 3 of the flags set, sizes and checksum behind the data and none in
 * the local header.
 */
export function withDataDescriptors(file: Uint8Array): Uint8Array {
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

/** The same zip with the count and the offset of the directory only in a zip64 end record. */
export function withZip64End(file: Uint8Array): Uint8Array {
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
export function withZip64Offset(file: Uint8Array): Uint8Array {
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

/** The same zip with all entries of the directory but their names as the first one: they share its data. */
export function withSharedData(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  const [first, ...others] = readZipDirectory(file).entries;
  if (!first) throw new Error("an empty zip");
  for (const { recordOffset } of others) {
    // From the flags to the sizes, and the offset of the data.
    for (const [from, to] of [
      [8, 28],
      [42, 46],
    ] as const)
      copy.set(file.subarray(first.recordOffset + from, first.recordOffset + to), recordOffset + from);
  }
  return copy;
}

/** The same zip with the sizes and the offset of its first entry only in a zip64 extra field. */
export function withZip64Sizes(file: Uint8Array): Uint8Array {
  const view = viewOf(file.slice());
  const record = view.getUint32(file.length - 22 + 16, true);
  const extraAt = record + 46 + view.getUint16(record + 28, true);
  const extra = viewOf(new Uint8Array(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  [24, 20, 42].forEach((at, index) => {
    extra.setUint32(4 + index * 8, view.getUint32(record + at, true), true);
    view.setUint32(record + at, 0xffffffff, true);
  });
  view.setUint16(record + 30, 28, true);
  const narrow = new Uint8Array(view.buffer);
  return Uint8Array.from(
    Buffer.concat([narrow.subarray(0, extraAt), new Uint8Array(extra.buffer), narrow.subarray(extraAt)]),
  );
}

/** The same zip with its directory in front of the entries, behind four bytes that say it is a zip. */
export function withDirectoryFirst(file: Uint8Array): Uint8Array {
  const end = file.length - 22;
  const directory = viewOf(file).getUint32(end + 16, true);
  const [records, tail] = [file.slice(directory, end), file.slice(end)];
  const start = file.subarray(0, 4);
  for (const { recordOffset, localOffset } of readZipDirectory(file).entries)
    viewOf(records).setUint32(
      recordOffset - directory + 42,
      start.length + records.length + localOffset,
      true,
    );
  viewOf(tail).setUint32(16, start.length, true);
  return Uint8Array.from(Buffer.concat([start, records, file.subarray(0, directory), tail]));
}
