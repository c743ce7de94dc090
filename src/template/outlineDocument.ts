/** Writes what a file of another kind says as a Word document. */
import { shownCells, type Outline, type OutlineCell, type OutlineTable } from "../document";
import { plainParagraph, tableXml, type Cell, type Row } from "./bodyXml";
import { documentFile } from "./package";
import { textWidth } from "./parts";
import type { Xml } from "./xml";

/**
 * A new document with the paragraphs and tables of an outline, in the look of the template. Of a cell it has what is shown, without
 * note marks: behind a number they would be digits of it.
 * @param title the document's, for those who look after it
 * @returns the bytes of a .docx
 */
export function outlineDocument({ blocks }: Outline, title: string): Uint8Array {
  const written = blocks.flatMap((block, index): readonly Xml[] => {
    if (block.kind === "paragraph") return [plainParagraph(block.paragraph.text)];
    // Word joins tables between which no paragraph stands, and wants one at the end.
    const isJoined = blocks[index + 1]?.kind !== "paragraph";
    return [outlineTable(block.table), ...(isJoined ? [plainParagraph("")] : [])];
  });
  return documentFile(written, title);
}

/** Least height of a row, in twentieths of a point. */
const rowHeight = 340;

function outlineTable({ rows, width }: OutlineTable): Xml {
  const shown = rows.map(({ cells }) => cells.flatMap(shownCells));
  const written = shown
    .filter(({ length }) => length > 0)
    .map((cells): Row => ({ cells: cells.map(outlineCell), isHeader: false, height: rowHeight }));
  return tableXml(null, widthsOf(shown, Math.max(1, width)), written);
}

function outlineCell({ text, textWithoutNotes = text, columnSpan, verticalMerge }: OutlineCell): Cell {
  return {
    span: columnSpan,
    content: textWithoutNotes === "" ? null : textWithoutNotes,
    merge: verticalMerge,
  };
}

/** Characters of a text for which a column has room; longer ones take several lines. */
const [fewest, most] = [3, 16];

/** The widths of a grid's columns: each by the longest text that stands in it alone. */
function widthsOf(rows: readonly (readonly OutlineCell[])[], width: number): readonly number[] {
  const weights = Array.from({ length: width }, () => fewest);
  for (const { column, columnSpan, text } of rows.flat())
    if (columnSpan === 1) weights[column] = Math.min(most, Math.max(weights[column] ?? fewest, text.length));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.max(1, Math.floor((textWidth * weight) / all)));
}
