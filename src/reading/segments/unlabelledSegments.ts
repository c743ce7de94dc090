/** Segments in which no label tells the table: ends that a page break cut off, and tables with broken labels. */

import type { Format, TableId } from "../../report";
import { matchHeader } from "../cells/header";
import { hasValue, isValueRow, type ReadingRow } from "./fileRows";
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
  const coverages = new Map<TableId, Coverage>();
  const coverageOf = (table: TableId) => {
    const known = coverages.get(table) ?? new Coverage(tableLabels(table, formats));
    coverages.set(table, known);
    return known;
  };
  for (const [{ rows }, table] of taken) coverageOf(table).add(rows);
  const take = (segment: FileSegment, table: TableId) => {
    taken.set(segment, table);
    coverageOf(table).add(segment.rows);
  };
  const result: FileSegment[] = [];
  let before: FileSegment | null = null;
  for (const segment of segments) {
    if (before?.run !== segment.run) before = null;
    const table = taken.get(segment);
    const above = before && taken.get(before);
    const isEnd = (rows: readonly ReadingRow[]) =>
      !!before &&
      !!above &&
      canBeEnd(rows, segment, before, tableLabels(above, formats)) &&
      !coverageOf(above).isComplete();
    if (table !== undefined) {
      // The broken end of the table before may stand above the next one where all tables were pasted as one.
      const first = segment.rows.findIndex((row) => row.kind !== null);
      const end = segment.rows.slice(0, first);
      if (above && above !== table && first > 0 && isEnd(end)) {
        const rest = { ...segment, rows: segment.rows.slice(first) };
        taken.delete(segment);
        coverageOf(table).remove(segment.rows);
        take(rest, table);
        const cut: FileSegment = { ...segment, rows: end, kind: null, score: null };
        take(cut, above);
        result.push(cut, rest);
        before = rest;
        continue;
      }
      before = segment;
    } else if (segment.kind === null) {
      const isBody = before !== null && isHeadAbove(before, segment);
      const found =
        tableOfFragments(segment, (id) => !coverageOf(id).isEmpty, formats) ??
        (isBody || isEnd(segment.rows) ? above : null);
      if (found) {
        take(segment, found);
        before = segment;
      }
    }
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
    const written = row.cells.filter((cell) => cell.shape === "words" || cell.shape === "label");
    const words = [...new Set(written.map((cell) => cell.words))];
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
  isThere: (table: TableId) => boolean,
  formats: readonly Format[],
): TableId | null {
  const firstValues = rows.findIndex(isValueRow);
  if (firstValues < 1) return null;
  for (const { declaration } of formats.flatMap((format) => Object.values(format.tables))) {
    const section = declaration.sections[0];
    if (!section || section.rows.some((row) => row.path.length > 0)) continue;
    if (table.width !== section.columns.length || isThere(declaration.table)) continue;
    const header = matchHeader(rows.slice(0, firstValues), section);
    if (header.slots.every((slot) => slot !== null)) return declaration.table;
  }
  return null;
}

/** Which rows and columns of one table the segments taken for it hold; kept as they come and go, each looked at once. */
class Coverage {
  private segments = 0;
  private readonly rows = new Map<string, number>();
  private readonly columns = new Map<string, number>();

  constructor(private readonly labels: TableLabels) {}

  get isEmpty(): boolean {
    return this.segments === 0;
  }

  add(rows: readonly ReadingRow[]): void {
    this.count(rows, 1);
  }

  /** Takes back rows that were added. */
  remove(rows: readonly ReadingRow[]): void {
    this.count(rows, -1);
  }

  private count(rows: readonly ReadingRow[], step: 1 | -1): void {
    const score = labelScoreOf(rows, this.labels);
    const last = labelScoreOf(rows.slice(-1), this.labels);
    this.segments += step;
    for (const key of score.rows.keys()) {
      // A row without a number that is the last of its segment may go on in the next one.
      if (score.filled.has(key) || !last.rows.has(key)) increase(this.rows, key, step);
    }
    for (const words of score.columns) increase(this.columns, words, step);
  }

  /**
   * Whether every row is there of the format that most of the rows and columns are of: then nothing that follows is the
   * table's end. Where several formats have as many, all of them must be there.
   */
  isComplete(): boolean {
    const counts = this.labels.rows.map((declared, format) => {
      const found = [...declared.keys()].filter((key) => this.rows.has(key)).length;
      // The columns tell the formats apart whose rows are alike.
      const named = this.labels.columns[format]!.filter((spellings) =>
        spellings.some((words) => this.columns.has(words)),
      );
      return { found: found + named.length, isAll: found === declared.size };
    });
    const most = Math.max(...counts.map(({ found }) => found));
    return counts.every(({ found, isAll }) => isAll || found < most);
  }
}

function increase(counts: Map<string, number>, key: string, step: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
