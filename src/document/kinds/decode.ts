/** Turns the bytes of a text into text. */
import { UnreadableDocument } from "../limits";

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text that bytes are: in the encoding of their byte order mark, else in the first that fits of the one that the file
 * names, UTF-8 and GB18030. What is written in another encoding is hardly ever UTF-8 as well.
 * @param declared the label that the file names; in that encoding single damaged characters are let pass
 * @returns without the byte order mark
 * @throws {UnreadableDocument} not-text
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const [, marked] = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const encodings = marked === undefined ? [declared ?? "utf-8", "utf-8", "gb18030"] : [marked];
  const text =
    encodings.map((encoding) => decoded(bytes, encoding, true)).find((one) => one !== null) ??
    (declared === undefined ? null : decoded(bytes, declared, false));
  // No text has this character; other files, and UTF-16 without its mark, are full of it.
  if (text === null || text.includes("\0"))
    throw new UnreadableDocument("not-text", `not ${encodings.join(", ")}`);
  return text;
}

/** Null where the bytes are not in that encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
