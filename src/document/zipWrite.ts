import { strToU8, zipSync, type Zippable } from "fflate";

/** The earliest date that a zip entry can carry: the same parts always give the same bytes. */
const zipDate = new Date(1980, 0, 1);

/**
 * Packs texts as the parts of a .docx.
 * @param parts by name, in the order in which they are to stand; [Content_Types].xml first
 */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files, { level: 9, mtime: zipDate });
}
