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
  const known = knownLabels(segments);
  const countOf = (format: TableFormat) => known.get(format)?.size ?? 0;
  const highest = Math.max(...all.map(countOf));
  const candidates = all.filter((format) => countOf(format) >= highest - mostLacking);
  if (areSame(candidates)) return candidates;
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

function areSame(tables: readonly TableFormat[]): boolean {
  return tables.every(({ declaration }) => declaration === tables[0]?.declaration);
}

/** The different labels of the file's table that each format knows. */
function knownLabels(segments: readonly FileSegment[]): ReadonlyMap<TableFormat, ReadonlySet<string>> {
  const known = new Map<TableFormat, Set<string>>();
  for (const { rows } of segments) {
    for (const { words, uses } of rows.flatMap(({ cells }) => cells)) {
      for (const { table } of uses) {
        const labels = known.get(table) ?? new Set();
        known.set(table, labels.add(words));
      }
    }
  }
  return known;
}
