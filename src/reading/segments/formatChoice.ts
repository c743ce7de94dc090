/** Chooses the format of each table: the one that explains its labels best. */

import { formatInForce, tableOf, type Format, type TableFormat, type TableId } from "../../report";
import type { TableReading } from "../cells/readTable";
import type { FileSegment } from "./fileSegments";
import { isColumn } from "./labelScore";

/** Reads the segments of a table in one of its formats. */
export type ReadIn = (format: TableFormat) => TableReading;

/** Formats whose scores are as near as this (two rows) are told apart by reading the table in each. */
const nearScore = 6;
/** What a label is worth: a row's that has values of its own most; one that is misspelt less. */
const points = { row: 3, misspeltRow: 2, column: 2, misspeltColumn: 1 } as const;

/**
 * The format of each table that is there. Where several explain it equally well (table 3 is the same in both), the one in
 * force in the report's year, else the one of the other tables, else the newest.
 */
export function chooseFormats(
  segments: ReadonlyMap<TableId, readonly FileSegment[]>,
  formats: readonly Format[],
  year: number | null,
  readIn: ReadIn,
): ReadonlyMap<TableId, TableFormat> {
  const best = new Map(
    [...segments].map(([table, own]) => [table, bestFormats(table, own, formats, readIn)] as const),
  );
  const inForce = year === null ? null : formatInForce(year, formats);
  const decided = [...best.values()].flatMap((some) => (some.length === 1 ? [some[0]!.format] : []));
  const choose = (candidates: readonly TableFormat[]): TableFormat =>
    candidates.find(({ format }) => format === inForce?.id) ??
    candidates.find(({ format }) => decided.includes(format)) ??
    candidates[0]!;
  return new Map([...best].map(([table, some]) => [table, choose(some)]));
}

function bestFormats(
  table: TableId,
  segments: readonly FileSegment[],
  formats: readonly Format[],
  readIn: ReadIn,
): readonly TableFormat[] {
  const all = formats.flatMap((format) => tableOf(format, table) ?? []);
  const scores = all.map((format) => formatScore(segments, format));
  const highest = Math.max(...scores);
  const near = all.filter((_, index) => highest > 0 && scores[index]! >= highest - nearScore);
  const candidates = near.length > 0 ? near : all;
  if (new Set(candidates.map(({ declaration }) => declaration)).size === 1) return candidates;
  const read = candidates.map((format) => {
    const { facts, unplaced, labels, absent } = readIn(format);
    return { format, points: facts.length - unplaced.length - labels.length, isComplete: absent === null };
  });
  const most = Math.max(...read.map(({ points }) => points));
  const best = read.filter(({ points }) => points === most);
  // A newer format may have a row more: a table that an older one explains whole is outdated, not incomplete.
  const complete = best.filter(({ isComplete }) => isComplete);
  return (complete.length > 0 ? complete : best).map(({ format }) => format);
}

/** How well a format explains the labels of a table. */
function formatScore(segments: readonly FileSegment[], format: TableFormat): number {
  const columns = new Map<string, boolean>();
  let score = 0;
  for (const { cells } of segments.flatMap(({ rows }) => rows)) {
    // In a header 总计 and 其他 name columns.
    const isHeader = cells.some(({ uses }) => uses.length > 0 && uses.every(isColumn));
    const label = cells.findLast((cell) => cell.uses.some((use) => use.role.startsWith("row")));
    const leaf = label?.uses.find((use) => use.table === format && use.role === "row");
    if (leaf && !isHeader) score += leaf.isMisspelt ? points.misspeltRow : points.row;
    for (const { words, uses } of cells) {
      const use = uses.find((other) => other.table === format && other.role === "column");
      if (use) columns.set(words, columns.get(words) === true || !use.isMisspelt);
    }
  }
  for (const isRight of columns.values()) score += isRight ? points.column : points.misspeltColumn;
  return score;
}
