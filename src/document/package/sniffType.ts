/** Tells what kind of file some bytes or a text are, and turns the bytes of XML into text and back. */
import { UnreadableDocument, type UnreadableCode } from "../limits";
import { looksLikeZip } from "./zip";

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE compound file that tell which application wrote it. */
const OLE_STREAMS: readonly (readonly [stream: string, code: UnreadableCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "legacy-doc"],
  ["Workbook", "not-a-word-document"],
  ["PowerPoint Document", "not-a-word-document"],
];

/**
 * Tells a zip package from an XML file by its bytes; the file's name does not count.
 * @throws {UnreadableDocument} for every other kind of file, with the code that says what it is
 */
export function sniffType(bytes: Uint8Array): "zip" | "xml" {
  if (bytes.length === 0) throw new UnreadableDocument("empty-file", "the file has no content");
  if (looksLikeZip(bytes)) return "zip";
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    const [, code] = OLE_STREAMS.find(([stream]) => holdsUtf16(bytes, stream)) ?? [];
    throw new UnreadableDocument(code ?? "legacy-doc", "an OLE compound file");
  }
  requireXml(beginningOf(bytes));
  return "xml";
}

/** The beginning of a text, if the bytes are one. */
export function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, BEGINNING));
}

/** Bytes or characters in which the first element of a file is looked for: comments may stand before it. */
const BEGINNING = 65_536;

/** The beginning of a text behind its declarations and comments. */
export function behindProlog(text: string): string {
  return text.slice(0, BEGINNING).replace(/^(?:\s|<\?[^>]*>|<!--[^]*?-->)+/u, "");
}

/** What a web page begins with. */
export const PAGE =
  /^<(?:!doctype html|(?:html|head|body|table|meta|title|style|script|div|p|center|font)[\s>/])/iu;

/** Whether a text is a web page with its pictures, in the form of a letter. */
function isPageAsLetter(start: string): boolean {
  return /^mime-version:/iu.test(start) || /^[\w-]+:[^]*?^content-type:\s*multipart\/related/imu.test(start);
}

/**
 * Makes sure that a text is XML and no web page.
 * @throws {UnreadableDocument} with the code that says what the text is
 */
export function requireXml(text: string): void {
  const start = text
    .slice(0, 1024)
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (start === "" && text.length <= 1024)
    throw new UnreadableDocument("empty-file", "the file has no content");
  if (start.includes("%PDF-")) throw new UnreadableDocument("pdf", "a PDF file");
  if (start.startsWith("{\\rtf")) throw new UnreadableDocument("rtf", "an RTF file");
  if (PAGE.test(behindProlog(text)) || isPageAsLetter(start))
    throw new UnreadableDocument("html", "a web page");
  if (!start.startsWith("<")) throw new UnreadableDocument("not-a-package", "neither a zip file nor XML");
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

/** How the text of a part is written as bytes. Packages allow these encodings and no others. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** The encoding by the byte order mark, or by the bytes of the first character: `<`, or white space before it. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (isAscii(first) && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && isAscii(second))) return "utf-16be";
  return "utf-8";
}

const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;

/**
 * The text of an XML part, with its byte order mark if it has one.
 * @throws {UnreadableDocument} damaged-xml if the bytes are no text in their encoding
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableDocument("damaged-xml", `not ${encoding}`);
  }
}

/** The bytes of a text; the inverse of `decodeXml`. */
export function encodeXml(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}
