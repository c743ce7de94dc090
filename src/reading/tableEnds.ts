import { tableIds, type Format, type TableId } from "../report";
import { evidenceOf, isPiece, isValueRow, type TableLabels } from "./evidence";
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

/**
 * Whether every row is there of the format that most of the rows are of: then nothing that follows is the table's end.
 * A row without a number that is the last of its piece may go on in the next one.
 */
export function isComplete(pieces: readonly Segment[], labels: TableLabels): boolean {
  const rows = new Set<string>();
  const columns = new Set<string>();
  for (const piece of pieces) {
    const evidence = evidenceOf(piece, labels);
    const last = evidenceOf({ rows: piece.rows.slice(-1) }, labels);
    for (const key of evidence.rows.keys()) {
      if (evidence.filled.has(key) || !last.rows.has(key)) rows.add(key);
    }
    for (const words of evidence.columns) columns.add(words);
  }
  const counts = labels.rows.map((declared, format) => {
    const found = [...declared.keys()].filter((key) => rows.has(key)).length;
    // The columns tell the formats apart whose rows are alike.
    const named = labels.columns[format]!.filter((spellings) =>
      spellings.some((words) => columns.has(words)),
    );
    return { found: found + named.length, isAll: found === declared.size };
  });
  const most = Math.max(...counts.map(({ found }) => found));
  return counts.every(({ found, isAll }) => isAll || found < most);
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
