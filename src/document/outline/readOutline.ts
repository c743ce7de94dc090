/** Reads a document into an outline. */
import type { CellPlace } from "../../report";
import { UnreadableDocument } from "../limits";
import { openWordPackage, type WordPackage } from "../package/opc";
import { readProtection } from "../package/settings";
import { parseXml, type ElementTable } from "../package/xml";
import { revisionElements, tableElements, wrapperElements } from "./blockElements";
import { BodyReader } from "./bodyReader";
import type { TableBuilder } from "./builders";
import { Numbering } from "./numbering";
import type { Outline, OutlineCell } from "./outline";
import { RunFormats } from "./runFormats";
import { readStyles } from "./styles";
import { textElements } from "./textElements";

/** Every element of the main part that matters. Of all others only the content is read. */
const bodyElements: ElementTable<BodyReader> = {
  "w:document": { open: (body) => void (body.isDocument = true) },
  "w:body": {
    open: (body) => void (body.isInBody = body.isDocument),
    close(body) {
      body.flushPending();
      body.isInBody = false;
    },
  },
  ...textElements,
  ...tableElements,
  ...revisionElements,
  ...wrapperElements,
};

/**
 * Reads a document in one streaming pass over its main part.
 * @param source the bytes of a .docx, or a flat OPC text as Word's getOoxml gives it
 * @throws {UnreadableDocument} and no other error, whatever the source holds
 */
export function readOutline(source: Uint8Array | string): Outline {
  try {
    return outlineOf(openWordPackage(source));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    // A safety net: a file with something that nobody thought of cannot be read, but does not crash the reader.
    throw new UnreadableDocument("damaged-package", error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a package that is open.
 * @param builders gets those of every top-level table, in file order
 * @throws {UnreadableDocument}
 */
export function outlineOf(opened: WordPackage, builders?: TableBuilder[]): Outline {
  const { main, settings } = opened;
  const styles = readStyles(opened.styles);
  const numbering = new Numbering(opened.numbering, opened.styles);
  const read = (keepsStruckText: boolean): BodyReader => {
    if (builders) builders.length = 0;
    const onTable = (table: TableBuilder): void => void builders?.push(table);
    return parseXml(
      main,
      bodyElements,
      new BodyReader(new RunFormats(main, styles, keepsStruckText), numbering, onTable),
    );
  };
  let body = read(false);
  // Nobody strikes a whole report to delete it: it is shown that way as a sample, or as out of date.
  if (body.isStruckWhole) body = read(true);
  if (!body.isDocument)
    throw new UnreadableDocument("not-a-word-document", `${opened.mainPart} is no document`);
  return {
    blocks: body.blocks,
    tables: body.tables,
    hasRevisions: body.hasRevisions,
    protection: readProtection(settings),
  };
}

/** The cell at a place, or null if the document has none there. */
export function cellAt(outline: Outline, { table, row, cell }: CellPlace): OutlineCell | null {
  return outline.tables[table - 1]?.rows[row - 1]?.cells[cell - 1] ?? null;
}
