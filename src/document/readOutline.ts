import { bodyElements } from "./bodyElements";
import { BodyReader } from "./bodyReader";
import type { TableDraft } from "./drafts";
import type { Place } from "../report";
import { UnreadableDocument, type Outline, type OutlineCell } from "./outline";
import { openWordPackage, type WordPackage } from "./package";
import { readProtection } from "./settings";
import { readStyles } from "./styles";
import { parseXml } from "./xml";

/**
 * Reads a document: one streaming pass over its main part.
 * @param source the bytes of a .docx, or a flat OPC text as Word's getOoxml gives it
 * @throws {UnreadableDocument} and nothing else, whatever the source holds
 */
export function readOutline(source: Uint8Array | string): Outline {
  try {
    return outlineOf(openWordPackage(source));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    // A safety net: what we did not think of is still a file that cannot be read, and not a crash.
    throw new UnreadableDocument("damaged-package", error instanceof Error ? error.message : String(error));
  }
}

/** The same for a package that is open; `onTable` is told of every top-level table while its drafts are at hand. */
export function outlineOf(opened: WordPackage, onTable?: (table: TableDraft) => void): Outline {
  const { main, styles, settings } = opened;
  const body = new BodyReader(main.xml, readStyles(styles), onTable);
  parseXml(main.xml, bodyElements, body, main.prefixes);
  if (!body.isDocument)
    throw new UnreadableDocument("not-a-word-document", `${opened.mainPart} is no document`);
  return {
    blocks: body.blocks,
    tables: body.tables,
    hasRevisions: body.hasRevisions,
    protection: readProtection(settings),
    oddities: [...body.oddities],
  };
}

/** The cell at an place, or null if the document has none there. */
export function cellAt(outline: Outline, { table, row, cell }: Place): OutlineCell | null {
  return outline.tables[table - 1]?.rows[row - 1]?.cells[cell - 1] ?? null;
}
