/** Chooses the format of each table: the one in which most of it can be read. */

import { formatInForce, tableOf, type Format, type TableFormat, type TableId } from "../../report";
import type { TableReading } from "../cells/readTable";
import type { FileSegment } from "./fileSegments";

/** Reads the segments of a table in one of its formats. */
export type ReadIn = (format: TableFormat) => TableReading;

/** A format that knows two labels fewer than another is not tried. */
const mostLacking = 1;

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
  if (areSame(all)) return all;
  // The same label has the same uses.
  const labels = [
    ...new Set(segments.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ uses }) => uses)))),
  ];
  const counts = all.map(
    (format) => labels.filter((uses) => uses.some(({ table }) => table === format)).length,
  );
  const highest = Math.max(...counts);
  const candidates = all.filter((_, index) => counts[index]! >= highest - mostLacking);
  if (areSame(candidates)) return candidates;
  const read = candidates.map((format) => {
    const { facts, unplaced, labels, absent } = readIn(format);
    return { format, points: facts.size - unplaced.length - labels.length, isComplete: absent === null };
  });
  const most = Math.max(...read.map(({ points }) => points));
  const best = read.filter(({ points }) => points === most);
  // A newer format may have a row more: a table that an older one explains whole is outdated, not incomplete.
  const complete = best.filter(({ isComplete }) => isComplete);
  return (complete.length > 0 ? complete : best).map(({ format }) => format);
}

function areSame(tables: readonly TableFormat[]): boolean {
  return tables.every(({ declaration }) => declaration === tables[0]?.declaration);
}
