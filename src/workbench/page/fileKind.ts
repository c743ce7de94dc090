import { OpcPackage } from "../model";
import type { unreadableSentences } from "../../unreadable";

type UnreadableCode = keyof typeof unreadableSentences;

/** What the first bytes say a file is; names lie too often. */
export function kindOf(bytes: Uint8Array): "zip" | UnreadableCode {
  if (bytes.length === 0) return "empty-file";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompound(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 256))
    .trimStart()
    .toLowerCase();
  if (head.startsWith("%pdf")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (/^(<!doctype html|<html|mime-version)/.test(head)) return "html";
  return "not-a-package";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Streams that programs write into a compound file ([MS-CFB]), by whose names it is told what it is. */
const STREAMS: readonly (readonly [string, UnreadableCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "legacy-doc"],
  ["Workbook", "not-a-word-document"],
  ["PowerPoint Document", "not-a-word-document"],
];

/** Streams are named in UTF-16, in a directory of 128 bytes an entry; without a known one it is taken for an old document. */
function kindOfCompound(bytes: Uint8Array): UnreadableCode {
  const text = new TextDecoder("utf-16le").decode(bytes);
  return STREAMS.find(([name]) => text.includes(name))?.[1] ?? "legacy-doc";
}

/** Whether a zip archive's first entry is encrypted (bit 0 of its flags, ZIP 4.4.4): no .docx is, by Word. */
export function isEncrypted(archive: Uint8Array): boolean {
  return ((archive[6] ?? 0) & 1) === 1;
}

/**
 * Says what is wrong with a zip archive that could not be opened as a document.
 *
 * @returns null where nothing is found to be wrong with the file
 */
export function faultOf(archive: Uint8Array): UnreadableCode | null {
  if (isEncrypted(archive)) return "encrypted";
  let opened: OpcPackage;
  try {
    opened = new OpcPackage(archive);
  } catch {
    return "damaged-package";
  }
  if (opened.has("EncryptedPackage")) return "encrypted";
  try {
    return faultOfParts(opened);
  } catch {
    return "damaged-xml";
  }
}

/** @throws {Error} where a part that a document needs is not well-formed */
function faultOfParts(opened: OpcPackage): UnreadableCode | null {
  const named = opened.relationships("").find(({ type }) => type.endsWith("/officeDocument"));
  if (!named) {
    return opened.has("mimetype") && opened.has("content.xml") ? "not-a-word-document" : "not-a-package";
  }
  if (!opened.has(named.target)) return "damaged-package";
  if (/<!DOCTYPE/u.test(opened.text(named.target))) return "entities";
  if (opened.xml(named.target).root.localName !== "document") return "not-a-word-document";
  for (const kind of ["/styles", "/settings"]) {
    const part = opened.related(named.target, kind);
    if (part !== null) opened.xml(part);
  }
  return null;
}
