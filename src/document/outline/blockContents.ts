/** What the blocks of a body hold beside their words: pictures, notes, fields, controls. */
import { openWordPackage } from "../package/opc";
import { parseXml, type ElementReader, type ElementTable, type Tag } from "../package/xml";
import type { Outline } from "./outline";
import { WORDS_OWN } from "./textElements";

class ContentReader {
  readonly blocks: string[] = [];
  private readonly names: string[] = [];
  private isInBody = false;
  /** How many paragraphs and tables are open. */
  private depth = 0;

  body(isOpen: boolean): void {
    this.isInBody = isOpen;
  }

  open(): void {
    this.depth += 1;
  }

  close(): void {
    this.depth -= 1;
    if (this.depth === 0 && this.isInBody) this.blocks.push(this.names.splice(0).join(" "));
  }

  note({ name }: Tag): void {
    if (this.depth > 0 && this.isInBody) this.names.push(name);
  }
}

type ContentElement = ElementReader<ContentReader>;

const block: ContentElement = { open: (reader) => reader.open(), close: (reader) => reader.close() };
const transparent: ContentElement = {};
/** How something looks differs from one answer of Word to the next. */
const skipped: ContentElement = { open: () => true };

const contents: ElementTable<ContentReader> = {
  "w:document": transparent,
  "w:body": { open: (reader) => reader.body(true), close: (reader) => reader.body(false) },
  "w:p": block,
  "w:tbl": block,
  "w:tr": transparent,
  "w:tc": transparent,
  "w:r": transparent,
  "w:t": transparent,
  "w:ins": transparent,
  "w:moveTo": transparent,
  "w:proofErr": transparent,
  "w:lastRenderedPageBreak": transparent,
  "w:pPr": skipped,
  "w:rPr": skipped,
  "w:tblPr": skipped,
  "w:tblPrEx": skipped,
  "w:tblGrid": skipped,
  "w:trPr": skipped,
  "w:tcPr": skipped,
  "w:sdtPr": skipped,
  "w:sdtEndPr": skipped,
  "w:bookmarkEnd": transparent,
  "w:bookmarkStart": {
    open(reader, tag) {
      if (!WORDS_OWN.test(tag.attribute("w:name") ?? "")) reader.note(tag);
    },
  },
  "*": { open: (reader, tag) => reader.note(tag) },
};

/**
 * The names of the elements in each block of the body that are more than text and its format, in their order. Two
 * readings of a block that nobody has touched have the same ones.
 * @param source the bytes of a .docx, or flat OPC
 * @param outline what was read from it
 * @returns one entry for each block of the outline; null if the two do not have the same blocks
 * @throws {UnreadableDocument}
 */
export function blockContents(
  source: Uint8Array | string,
  outline: Pick<Outline, "blocks">,
): readonly string[] | null {
  const rest = parseXml(openWordPackage(source).main, contents, new ContentReader()).blocks;
  const lengths = outline.blocks.map((block) =>
    block.kind === "paragraph" ? (block.paragraph.joined ?? 1) : 1,
  );
  if (lengths.reduce((sum, length) => sum + length, 0) !== rest.length) return null;
  return lengths.map((length) => rest.splice(0, length).join(" ").trim());
}
