/** Reads zip packages within the bounds: the directory, and the content of an entry. */
import { Inflate, inflateSync } from "fflate";
import { limits, UnreadableDocument } from "../limits";

/** An entry of a zip file as its record in the central directory describes it. Offsets and sizes are in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** Where its record in the central directory stands. */
  readonly recordOffset: number;
  readonly recordLength: number;
  readonly localOffset: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  /** Where those of its numbers stand that are in its record's zip64 field. */
  readonly wide: Partial<Sizes>;
}

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly directoryOffset: number;
  /** Where the end record stands. */
  readonly endOffset: number;
}

export const SIGNATURES = {
  local: 0x04034b50,
  record: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes that are inflated in one step. Deflate grows them at most 1,032 times: still milliseconds. */
const STEP = 64 * 1024;

const damaged = (message: string): UnreadableDocument => new UnreadableDocument("damaged-package", message);

/** The same bytes, to read numbers from. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether the bytes start as a zip file does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const [p, k, kind, next] = bytes;
  return p === 0x50 && k === 0x4b && ((kind === 3 && next === 4) || (kind === 5 && next === 6));
}

/**
 * Reads the central directory.
 * @throws {UnreadableDocument} damaged-package, too-large (more entries than `limits.zipEntries`)
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const endOffset = findEnd(view);
  let count = view.getUint16(endOffset + 10, true);
  let directoryOffset = view.getUint32(endOffset + 16, true);
  if (count === 0xffff || directoryOffset === 0xffffffff)
    [count, directoryOffset] = readEnd64(view, endOffset);
  if (count > limits.zipEntries) throw new UnreadableDocument("too-large", `${count} entries`);
  const entries: ZipEntry[] = [];
  let offset = directoryOffset;
  for (let index = 0; index < count; index++) {
    const entry = readRecord(bytes, view, offset);
    entries.push(entry);
    offset += entry.recordLength;
  }
  return { entries, directoryOffset, endOffset };
}

function findEnd(view: DataView): number {
  const longestComment = 0xffff;
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let offset = view.byteLength - 22; offset >= first; offset--) {
    if (view.getUint32(offset, true) === SIGNATURES.end) return offset;
  }
  throw damaged("the end of the zip file is missing");
}

/** Number of entries and offset of the directory from the zip64 end record. */
function readEnd64(view: DataView, endOffset: number): [number, number] {
  const locator = endOffset - 20;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURES.locator64)
    throw damaged("no zip64 locator");
  const end64 = readUint64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== SIGNATURES.end64) {
    throw damaged("no zip64 end record");
  }
  return [readUint64(view, end64 + 32), readUint64(view, end64 + 48)];
}

function readRecord(bytes: Uint8Array, view: DataView, offset: number): ZipEntry {
  if (offset + 46 > bytes.length || view.getUint32(offset, true) !== SIGNATURES.record) {
    throw damaged("the zip directory is broken");
  }
  const flags = view.getUint16(offset + 8, true);
  const nameLength = view.getUint16(offset + 28, true);
  const extraLength = view.getUint16(offset + 30, true);
  const recordLength = 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  if (offset + recordLength > bytes.length) throw damaged("the zip directory is cut off");
  const sizes = {
    size: view.getUint32(offset + 24, true),
    compressedSize: view.getUint32(offset + 20, true),
    localOffset: view.getUint32(offset + 42, true),
  };
  return {
    name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)),
    recordOffset: offset,
    recordLength,
    method: view.getUint16(offset + 10, true),
    isEncrypted: (flags & 1) !== 0,
    ...widen(sizes, view, offset + 46 + nameLength, extraLength),
  };
}

export type Sizes = Record<"size" | "compressedSize" | "localOffset", number>;

/** Takes from the zip64 extra field the numbers that did not fit into four bytes. It holds only those, in this order. */
function widen(
  sizes: Sizes,
  view: DataView,
  extra: number,
  extraLength: number,
): Sizes & Pick<ZipEntry, "wide"> {
  const narrow = (["size", "compressedSize", "localOffset"] as const).filter(
    (key) => sizes[key] === 0xffffffff,
  );
  const widened = { ...sizes, wide: {} as Partial<Sizes> };
  if (narrow.length === 0) return widened;
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    if (view.getUint16(at + 2, true) < 8 * narrow.length || at + 4 + 8 * narrow.length > view.byteLength)
      break;
    narrow.forEach((key, index) => {
      widened.wide[key] = at + 4 + 8 * index;
      widened[key] = readUint64(view, at + 4 + 8 * index);
    });
    return widened;
  }
  throw damaged("a zip64 field is missing");
}

export const readUint64 = (view: DataView, offset: number): number => Number(view.getBigUint64(offset, true));

/**
 * The bytes of an entry, uncompressed.
 * @param most how many there may be
 * @throws {UnreadableDocument} damaged-package, encrypted, too-large
 */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number = limits.partBytes): Uint8Array {
  if (entry.isEncrypted) throw new UnreadableDocument("encrypted", `${entry.name} is encrypted`);
  if (entry.size > most) throw new UnreadableDocument("too-large", `${entry.name} has ${entry.size} bytes`);
  const data = entryData(bytes, entry);
  const content = entry.method === STORED ? data : entry.method === DEFLATED ? inflate(data, entry) : null;
  if (content?.length !== entry.size) throw damaged(`${entry.name} is not what the zip directory says`);
  return content;
}

/** The bytes of an entry as they are in the file, compressed. */
function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const offset = entry.localOffset;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== SIGNATURES.local) {
    throw damaged(`${entry.name} is not where the zip directory says`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(`${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Inflates a stream. It stops soon after the announced size, whatever the stream holds. */
function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  // One byte more than announced, so that a longer stream shows.
  const out = new Uint8Array(entry.size + 1);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new Error("longer than announced");
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    // Most parts are small, and this is faster.
    if (data.length <= STEP) return inflateSync(data, { out });
    for (let at = 0; at < data.length; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    throw damaged(`${entry.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return out.subarray(0, length);
}
