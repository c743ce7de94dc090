/** Texts as bytes, in the encodings of Chinese files. */

let pairs: ReadonlyMap<string, readonly [number, number]> | null = null;

/** What two bytes of GB18030 mean, which are those of GBK: found by decoding them all. */
function pairsOfGbk(): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = new TextDecoder("gb18030").decode(Uint8Array.from([high, low]));
      if (text.length === 1 && text !== "\ufffd") found.set(text, [high, low]);
    }
  return found;
}

/** @throws {Error} where a character has no two bytes in GB18030 */
export function gbkBytes(text: string): Uint8Array {
  const known = (pairs ??= pairsOfGbk());
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const pair = known.get(char);
      if (!pair) throw new Error(`“${char}” is not in GBK.`);
      return [...pair];
    }),
  );
}

export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** With its byte order mark. */
export function utf16Bytes(text: string, isLittleEndian = true): Uint8Array {
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), isLittleEndian);
  return bytes;
}
