import { UnreadableDocument, type UnreadableCode } from "./outline";
import { looksLikeZip } from "./zip";

/** What a file's first bytes say it is. */
export type Container = "zip" | "xml";

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE compound file by which the application that wrote it is known. */
const oleStreams: readonly (readonly [stream: string, code: UnreadableCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "legacy-doc"],
  ["Workbook", "not-a-word-document"],
  ["PowerPoint Document", "not-a-word-document"],
];

/**
 * Tells a zip package or an XML file by its bytes, whatever the file is called.
 * @throws {UnreadableDocument} for everything else, with the code that says what it is instead
 */
export function recogniseContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new UnreadableDocument("empty-file", "the file has no content");
  if (looksLikeZip(bytes)) return "zip";
  if (oleSignature.every((byte, index) => bytes[index] === byte)) {
    throw new UnreadableDocument(codeOfOleFile(bytes), "an OLE compound file");
  }
  return recogniseText(decodeStart(bytes));
}

/** The same for text: XML, or what it is instead. */
export function recogniseText(text: string): "xml" {
  const start = text
    .slice(0, 1024)
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (start === "" && text.length <= 1024)
    throw new UnreadableDocument("empty-file", "the file has no content");
  if (start.includes("%PDF-")) throw new UnreadableDocument("pdf", "a PDF file");
  if (start.startsWith("{\\rtf")) throw new UnreadableDocument("rtf", "an RTF file");
  if (/^(?:<!doctype html|<html|<head|<body|<table|mime-version:)/iu.test(start)) {
    throw new UnreadableDocument("html", "a web page");
  }
  if (!start.startsWith("<")) throw new UnreadableDocument("not-a-package", "neither a zip file nor XML");
  if (/^<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)?(?:<!doctype html|<html)/iu.test(start)) {
    throw new UnreadableDocument("html", "a web page");
  }
  return "xml";
}

function codeOfOleFile(bytes: Uint8Array): UnreadableCode {
  for (const [stream, code] of oleStreams) if (holdsUtf16(bytes, stream)) return code;
  return "legacy-doc";
}

/** Whether the bytes hold the text in UTF-16, as the directory of a compound file does. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (char) => [char.charCodeAt(0), 0]).flat();
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function decodeStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return isUtf16 ? new TextDecoder(start[0] === 0xff ? "utf-16le" : "utf-16be").decode(start) : latin1(start);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes).replace(/^\u00ef\u00bb\u00bf/u, "");
}
