/** File names that are no UTF-8, as old archives and old systems leave them: kept in strings, byte for byte. */

/** A path as the file system takes it. */
export type RawPath = string | Buffer;

/**
 * The name that these bytes are. In one that is no UTF-8 every byte beyond ASCII stands as a lone surrogate, U+DC00 plus
 * the byte, as Python has it (PEP 383).
 */
export function nameOf(bytes: Buffer): string {
  const text = bytes.toString();
  if (Buffer.from(text).equals(bytes)) return text;
  return bytes
    .toString("latin1")
    .replace(/[\x80-\xff]/gu, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}

/** The path of a name, or of names joined: the inverse of `nameOf`. */
export function rawPath(file: string): RawPath {
  const pieces = file.split(/([\udc80-\udcff])/u);
  if (pieces.length === 1) return file;
  return Buffer.concat(
    pieces.map((piece, at) => (at % 2 === 1 ? Buffer.of(piece.charCodeAt(0) - 0xdc00) : Buffer.from(piece))),
  );
}
