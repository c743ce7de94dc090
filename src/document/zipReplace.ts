import { deflateSync } from "fflate";
import { UnreadableDocument } from "./outline";
import type { ZipDirectory, ZipEntry } from "./zip";

/**
 * A copy of a zip file with one entry's content replaced. All other entries keep their bytes, compressed as they
 * are, and their order; the entry keeps its name, date and attributes.
 */
export function replaceZipEntry(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ZipEntry,
  content: Uint8Array,
): Uint8Array {
  const next = startBehind(directory, changed);
  const record = localRecord(bytes, changed, content);
  const shift = record.length - (next - changed.localOffset);
  const newDirectoryOffset = directory.directoryOffset + shift;
  const result = new Uint8Array(bytes.length + shift);
  result.set(bytes.subarray(0, changed.localOffset));
  result.set(record, changed.localOffset);
  result.set(bytes.subarray(next), changed.localOffset + record.length);
  patchDirectory(result, directory, changed, shift, record);
  const view = viewOf(result);
  // A zip64 end record keeps counting right; its offset is only asked for where the plain one is full.
  if (view.getUint32(directory.endOffset + shift + 16, true) === 0xffffffff) {
    throw new UnreadableDocument("damaged-package", "a zip64 package is not written");
  }
  view.setUint32(directory.endOffset + shift + 16, newDirectoryOffset, true);
  return result;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the entry's bytes end: at the next entry's, or at the directory. */
function startBehind({ entries, directoryOffset }: ZipDirectory, entry: ZipEntry): number {
  return entries.reduce(
    (next, { localOffset }) => (localOffset > entry.localOffset && localOffset < next ? localOffset : next),
    directoryOffset,
  );
}

/** Flag bit 3: sizes and checksum stand behind the data. We write them in front. */
const dataDescriptor = 0x0008;
const deflated = 8;

/** The entry's local header, with the sizes of the new content, and its data. */
function localRecord(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array): Uint8Array {
  const old = viewOf(bytes);
  const nameLength = old.getUint16(entry.localOffset + 26, true);
  const data = deflateSync(content, { level: 6 });
  const record = new Uint8Array(30 + nameLength + data.length);
  record.set(bytes.subarray(entry.localOffset, entry.localOffset + 30 + nameLength));
  record.set(data, 30 + nameLength);
  const view = viewOf(record);
  view.setUint16(6, old.getUint16(entry.localOffset + 6, true) & ~dataDescriptor, true);
  view.setUint16(8, deflated, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(28, 0, true);
  return record;
}

/** Puts the changed entry's numbers into its directory record, and moves the offsets of those behind it. */
function patchDirectory(
  result: Uint8Array,
  { entries }: ZipDirectory,
  changed: ZipEntry,
  shift: number,
  record: Uint8Array,
): void {
  const view = viewOf(result);
  const local = viewOf(record);
  for (const entry of entries) {
    const at = entry.recordOffset + shift;
    if (entry.localOffset > changed.localOffset) view.setUint32(at + 42, entry.localOffset + shift, true);
    if (entry !== changed) continue;
    view.setUint16(at + 8, local.getUint16(6, true), true);
    view.setUint16(at + 10, deflated, true);
    for (const [to, from] of [
      [16, 14],
      [20, 18],
      [24, 22],
    ] as const) {
      view.setUint32(at + to, local.getUint32(from, true), true);
    }
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
