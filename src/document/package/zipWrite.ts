/** Writes zip packages: a new one from texts, or a copy of one with a single entry replaced. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { UnreadableDocument } from "../limits";
import { viewOf, type ZipDirectory, type ZipEntry } from "./zip";

/** The earliest date that a zip entry can carry, so that the same parts always give the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * Packs texts as the parts of a .docx.
 * @param parts by name, in the order in which they are to stand; [Content_Types].xml first
 */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files, { mtime: ZIP_DATE });
}

/** Bit 3 of an entry's flags: its sizes and checksum stand behind the data. */
const DATA_DESCRIPTOR = 0x0008;
const FULL = 0xffffffff;

/**
 * A copy of a zip file with the content of one entry replaced. All other entries keep their bytes, compressed as they
 * are, and their order. The entry keeps its name, date and attributes.
 * @throws {UnreadableDocument} damaged-package if the file has its offsets in zip64 fields, or overlapping records
 */
export function replaceZipEntry(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ZipEntry,
  content: Uint8Array,
): Uint8Array {
  const { entries, directoryOffset, endOffset } = directory;
  const old = viewOf(bytes);
  const isZip64 = entries.some(({ recordOffset }) => old.getUint32(recordOffset + 42, true) === FULL);
  if (isZip64 || old.getUint32(endOffset + 16, true) === FULL)
    throw new UnreadableDocument("damaged-package", "a zip64 package is not written");
  if (directoryOffset <= changed.localOffset || endOffset < directoryOffset)
    throw new UnreadableDocument("damaged-package", "the zip directory is not behind the entries");
  const behind = entries.map(({ localOffset }) => localOffset).filter((at) => at > changed.localOffset);
  const next = Math.min(directoryOffset, ...behind);

  const { header, data } = newEntry(bytes, changed, content);
  const shift = header.length + data.length - (next - changed.localOffset);
  const result = new Uint8Array(bytes.length + shift);
  result.set(bytes.subarray(0, changed.localOffset));
  result.set(header, changed.localOffset);
  result.set(data, changed.localOffset + header.length);
  result.set(bytes.subarray(next), next + shift);

  const view = viewOf(result);
  for (const { recordOffset, localOffset } of entries) {
    const at = recordOffset + shift;
    if (localOffset > changed.localOffset) view.setUint32(at + 42, localOffset + shift, true);
    // From the flags to the sizes, date included, a record holds the same fields as the header.
    if (recordOffset === changed.recordOffset) result.set(header.subarray(6, 26), at + 8);
  }
  view.setUint32(endOffset + shift + 16, directoryOffset + shift, true);
  return result;
}

/** The local header of an entry with the checksum and the sizes of the new content, and the content compressed. */
function newEntry(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array) {
  // A zip file of this content alone: its header of 30 bytes and a name of one, the data, the directory.
  const packed = zipSync({ x: content }, { level: 6 });
  const nameLength = viewOf(bytes).getUint16(entry.localOffset + 26, true);
  const header = bytes.slice(entry.localOffset, entry.localOffset + 30 + nameLength);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & ~DATA_DESCRIPTOR, true);
  // The method.
  header.set(packed.subarray(8, 10), 8);
  // Checksum, compressed size and size.
  header.set(packed.subarray(14, 26), 14);
  // No extra field.
  header.fill(0, 28, 30);
  return { header, data: packed.subarray(31, 31 + viewOf(packed).getUint32(18, true)) };
}
