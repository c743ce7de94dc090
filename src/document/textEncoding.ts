import { UnreadableDocument } from "./outline";

/** How the text of a part is written as bytes; the package rules allow these. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** An XML part as text, with what is needed to write it back byte for byte. */
export interface DecodedText {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of an XML part.
 * @throws {UnreadableDocument} damaged-xml if the bytes are no text in that encoding
 */
export function decodeXml(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new UnreadableDocument("damaged-xml", `not ${encoding}`);
  }
}

/** The bytes of a text; the inverse of `decodeXml`. */
export function encodeXml({ text, encoding }: DecodedText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}

/** By the byte order mark, or by the bytes of `<`, with which every XML text starts. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
