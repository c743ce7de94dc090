import { tableIds, type Format, type TableId } from "../report";
import { isPiece, isValueRow, type TableLabels } from "./evidence";
import { matchHeader } from "./header";
import type { Segment } from "./rows";

/** Pieces in which no label tells the table: ends that a page break cut off, and tables with broken labels. */

/** Most rows of a piece without a telling label that is taken for the end of the table before. */
const longestEnd = 3;

/**
 * Whether a piece without a telling label can be the end of the table whose piece stands before: a few rows on the same
 * grid, or with the rest of a label, with no more values than the table has columns.
 */
export function canBeEnd(segment: Segment, before: Segment, labels: TableLabels): boolean {
  const rows = segment.rows.filter((row) => row.cells.some((cell) => cell.shape !== "empty"));
  if (rows.length === 0 || rows.length > longestEnd) return false;
  const isOnGrid = segment.table.width === before.table.width;
  return rows.every((row) => {
    const values = row.cells.filter((cell) => cell.shape === "value").length;
    const written = row.cells.filter((cell) => cell.shape === "words" || cell.shape === "label");
    const words = [...new Set(written.map((cell) => cell.words))];
    const isRest = words.length > 0 && words.every((each) => isPiece(each, labels.rowWords));
    // One more than columns: a number mark that a broken label left behind looks like a value.
    const fits = values <= labels.mostColumns + 1 && words.length <= 2;
    const least = labels.leastColumns + (words.length > 0 ? 1 : 0);
    return fits && row.cells.length >= least && (isRest || (isOnGrid && words.length === 0));
  });
}

/** A table of which only pieces of the labels are left, see `matchHeader`. */
export function recogniseFragments(
  segment: Segment,
  isThere: (table: TableId) => boolean,
  formats: readonly Format[],
): TableId | null {
  const firstValues = segment.rows.findIndex(isValueRow);
  if (firstValues < 1) return null;
  for (const table of tableIds) {
    for (const format of formats) {
      const section = format.tables[table].declaration.sections[0];
      if (!section || section.rows.some((row) => row.path.length > 0)) continue;
      if (segment.table.width !== section.columns.length || isThere(table)) continue;
      const header = matchHeader(segment.rows.slice(0, firstValues), table, section);
      if (header.slots.every((slot) => slot !== null)) return table;
    }
  }
  return null;
}
