/** Segments in which no label tells the table: ends that a page break cut off, and tables with broken labels. */

import { memoized, type Format, type TableId } from "../../report";
import { matchHeader } from "../cells/header";
import { hasValue, isValueRow, holdsWords, type ReadingRow } from "./fileRows";
import type { FileSegment } from "./fileSegments";
import { isPartOfLabel, labelScoreOf, tableLabels, type TableLabels } from "./labelScore";

/** The segments that were taken, each for its table of the report. */
export type Taken = Map<FileSegment, TableId>;

/** Most rows of a segment without a telling label that is taken for the end of the table before. */
const longestEnd = 3;

/**
 * Takes segments without a telling label: bodies below headers, ends of tables, tables whose labels are broken.
 * @param segments in file order
 * @param taken those with telling labels; what is found is added to it
 * @returns the segments, cut where the end of one table stands above the next one
 */
export function takeUnlabelled(
  segments: readonly FileSegment[],
  taken: Taken,
  formats: readonly Format[],
): FileSegment[] {
  const result: FileSegment[] = [];
  // The ends that are taken have no labels, so they do not change whether a table is whole.
  const isWhole = memoized((labels: TableLabels) => isComplete(labels, taken));
  let before: FileSegment | null = null;
  for (let segment of segments) {
    if (before?.run !== segment.run) before = null;
    const above = before && taken.get(before);
    const isEnd = (rows: readonly ReadingRow[]) => {
      if (!before || !above) return false;
      const labels = tableLabels(above, formats);
      return canBeEnd(rows, segment, before, labels) && !isWhole(labels);
    };
    const table = taken.get(segment);
    if (table !== undefined) {
      // The broken end of the table before may stand above the next one where all tables were pasted as one.
      const first = segment.rows.findIndex((row) => row.kind !== null);
      const end: FileSegment = { ...segment, rows: segment.rows.slice(0, first), kind: null, score: null };
      if (above && above !== table && first > 0 && isEnd(end.rows)) {
        taken.delete(segment);
        segment = { ...segment, rows: segment.rows.slice(first) };
        taken.set(segment, table).set(end, above);
        result.push(end);
      }
    } else if (segment.kind === null) {
      const isBody = before !== null && isHeadAbove(before, segment);
      const found =
        tableOfFragments(segment, taken, formats) ?? (isBody || isEnd(segment.rows) ? above : null);
      if (found) taken.set(segment, found);
    }
    if (taken.has(segment)) before = segment;
    result.push(segment);
  }
  return result;
}

/** Whether the segment before is a header without any values, over as many grid columns as this one has. */
function isHeadAbove(before: FileSegment, segment: FileSegment): boolean {
  return before.table.width === segment.table.width && !before.rows.some(hasValue);
}

/**
 * Whether rows without a telling label can be the end of the table above: a few rows on the same grid, or with the rest
 * of a label, with no more values than the table has columns.
 */
function canBeEnd(
  all: readonly ReadingRow[],
  { table }: FileSegment,
  before: FileSegment,
  labels: TableLabels,
): boolean {
  const rows = all.filter((row) => row.cells.some((cell) => cell.shape !== "empty"));
  if (rows.length === 0 || rows.length > longestEnd) return false;
  const isOnGrid = table.width === before.table.width;
  return rows.every((row) => {
    const values = row.cells.filter((cell) => cell.shape === "value").length;
    const words = [...new Set(row.cells.filter(holdsWords).map((cell) => cell.words))];
    const isRest = words.length > 0 && words.every((each) => isPartOfLabel(each, labels.rowWords));
    // One more than columns: a number mark that a broken label left behind looks like a value.
    const fits = values <= labels.mostColumns + 1 && words.length <= 2;
    const least = labels.leastColumns + (words.length > 0 ? 1 : 0);
    return fits && row.cells.length >= least && (isRest || (isOnGrid && words.length === 0));
  });
}

/** The table of which only pieces of the column labels are left above unlabelled numbers, see `matchHeader`. */
function tableOfFragments(
  { rows, table }: FileSegment,
  taken: Taken,
  formats: readonly Format[],
): TableId | null {
  const firstValues = rows.findIndex(isValueRow);
  if (firstValues < 1) return null;
  const there = new Set(taken.values());
  for (const { id, isUnlabelled, declaration } of formats.flatMap((format) => format.tables)) {
    const [section] = declaration.sections;
    if (!section || !isUnlabelled) continue;
    if (table.width !== section.columns.length || there.has(id)) continue;
    const header = matchHeader(rows.slice(0, firstValues), section);
    if (header.slots.every((slot) => slot !== null)) return id;
  }
  return null;
}

/**
 * Whether the segments taken for a table hold every row of the format that most of their rows and columns are of: then
 * nothing that follows is the table's end. Where several formats have as many, all rows of each must be there.
 */
function isComplete(labels: TableLabels, taken: Taken): boolean {
  const scores = [...taken].flatMap(([{ rows }, table]) => {
    if (table !== labels.kind) return [];
    // A row without a number that is the last of its segment may go on in the next one.
    const whole = rows.slice(0, rows.at(-1) && hasValue(rows.at(-1)!) ? undefined : -1);
    return { rows: labelScoreOf(whole, labels).rows, columns: labelScoreOf(rows, labels).columns };
  });
  const counts = labels.formats.map(({ rows, columns }) => {
    const found = rows.filter((key) => scores.some((score) => score.rows.has(key))).length;
    // The columns tell the formats apart whose rows are alike.
    const named = columns.filter((words) =>
      words.some((each) => scores.some((score) => score.columns.has(each))),
    ).length;
    return { found: found + named, isAll: found === rows.length };
  });
  const most = Math.max(...counts.map(({ found }) => found));
  return counts.every(({ found, isAll }) => isAll || found < most);
}
