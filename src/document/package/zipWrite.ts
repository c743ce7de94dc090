/** Writes zip packages: a new one from texts, or a copy of one with a single entry replaced. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { UnreadableDocument } from "../limits";
import { readUint64, SIGNATURES, viewOf, type Sizes, type ZipDirectory, type ZipEntry } from "./zip";

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
/** What a number of four bytes says whose value stands in a zip64 record. */
const FULL = 0xffffffff;
/** Where an entry's numbers stand in its record, unless they are in its zip64 field. */
const PLACES: Sizes = { compressedSize: 20, size: 24, localOffset: 42 };

/**
 * A copy of a zip file with the content of one entry replaced. All other entries keep their bytes, compressed as they
 * are, and their order. The entry keeps its name, date and attributes. What stands in zip64 records stays there.
 * @throws {UnreadableDocument} damaged-package if the directory and its end records do not stand behind the entries
 */
export function replaceZipEntry(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ZipEntry,
  content: Uint8Array,
): Uint8Array {
  const { entries, directoryOffset, endOffset } = directory;
  const old = viewOf(bytes);
  // Some readers go by the zip64 end record wherever there is one.
  const locator = endOffset - 20;
  const hasEnd64 = locator >= 0 && old.getUint32(locator, true) === SIGNATURES.locator64;
  const end64 = hasEnd64 ? readUint64(old, locator + 8) : directoryOffset;
  if (directoryOffset <= changed.localOffset || end64 < directoryOffset || endOffset < end64)
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
  const set = ({ recordOffset, wide }: ZipEntry, key: keyof Sizes, value: number): void => {
    const place = wide[key];
    if (place === undefined) view.setUint32(recordOffset + shift + PLACES[key], value, true);
    else view.setBigUint64(place + shift, BigInt(value), true);
  };
  for (const entry of entries) {
    const { recordOffset, localOffset } = entry;
    if (localOffset > changed.localOffset) set(entry, "localOffset", localOffset + shift);
    if (recordOffset !== changed.recordOffset) continue;
    // From the flags to the checksum, date included, a record holds the same fields as the header.
    result.set(header.subarray(6, 18), recordOffset + shift + 8);
    set(entry, "compressedSize", data.length);
    set(entry, "size", content.length);
  }
  if (hasEnd64) {
    view.setBigUint64(locator + shift + 8, BigInt(end64 + shift), true);
    view.setBigUint64(end64 + shift + 48, BigInt(directoryOffset + shift), true);
  }
  if (old.getUint32(endOffset + 16, true) !== FULL)
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
