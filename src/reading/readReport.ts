/** Reads a report from an outline: the one function of this room. */

import type { Outline, OutlineTable } from "../document";
import {
  isPassage,
  memoized,
  comparePlaces,
  correctedHead,
  noProse,
  officialFormats,
  reportTables,
  tableIdsOf,
  type Corrections,
  type Fact,
  type FieldId,
  type Format,
  type CellPlace,
  type Place,
  type Report,
  type Segment,
  type TableFormat,
  type TableId,
  type UnplacedCell,
} from "../report";
import { readTable } from "./cells/readTable";
import { readHead } from "./head/readHead";
import { labelIndexOf, labelWords, type LabelIndex } from "./labels/labelIndex";
import type { FileSegment } from "./segments/fileSegments";
import { chooseFormats } from "./segments/formatChoice";
import { recogniseTables } from "./segments/recognise";
import { placeByTags } from "./tags/placeByTags";

/**
 * Reads a report: finds its tables whatever their layout and gives every number its field, by the tags of its own
 * templates and by labels. Never throws; what cannot be placed is said with its place.
 * @param formats the formats to look for, the newest first
 * @param corrections what a clerk says of unit, level and year
 * @param findInText finds tables that stand as text; without it only tables are read
 */
export function readReport(
  outline: Outline,
  formats: readonly Format[] = officialFormats,
  corrections: Corrections | null = null,
  findInText: FindInText | null = null,
): Report {
  return placeByTags(outline, readByLabels(outline, formats, corrections, findInText), formats);
}

/** Finds tables that stand as text. */
export type FindInText = (
  outline: Outline,
  missing: readonly TableId[],
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
) => ReadonlyMap<TableId, readonly FileSegment[]>;

function readByLabels(
  outline: Outline,
  formats: readonly Format[],
  corrections: Corrections | null,
  findInText: FindInText | null,
): Report {
  const index = labelIndexOf(formats);
  const read = readHead(outline);
  const head = { ...read, ...correctedHead(read, corrections) };
  const recognised = recogniseTables(outline, index, formats, head.year);
  const { copies } = recognised;
  const missing = tableIdsOf(formats).filter((id) => !recognised.segments.has(id));
  const inText = missing.length > 0 && findInText?.(outline, missing, index, formats, head.year);
  const segments = new Map([...recognised.segments, ...(inText || [])]);
  // A table is read in a format once: to choose the format, and for what it says.
  const readIn = memoized((format: TableFormat) => readTable(segments.get(format.id) ?? [], format));
  const chosen = chooseFormats(segments, formats, head.year, readIn);
  const found = new Map(
    [...chosen].map(([id, format]) => [id, { format, segments: segments.get(id)!.map(segmentOf) }] as const),
  );
  const { tables, fields } = reportTables(found, head.year, formats);
  const readings = tables.flatMap(({ id }) => {
    const format = chosen.get(id);
    return format ? [readIn(format)] : [];
  });
  const facts = new Map<FieldId, Fact>();
  for (const reading of readings) for (const fact of reading.facts.values()) facts.set(fact.field, fact);
  return {
    ...head,
    tables,
    fields,
    facts,
    labels: readings.flatMap(({ labels }) => labels).sort(byPlace),
    unplaced: [
      ...readings.flatMap(({ unplaced }) => unplaced),
      ...nestedReportCells(outline.tables, index, tableIdsOf(formats)),
    ].sort(byPlace),
    absent: readings.flatMap(({ absent }) => absent ?? []),
    duplicates: copies
      .map(({ table, segment }) => ({
        table,
        cell: firstCell(segment),
        caption: segment.otherYear,
        checked: firstCell(segments.get(table)![0]!),
      }))
      .sort((a, b) => comparePlaces(a.cell, b.cell)),
    tags: [],
    prose: noProse,
  };
}

function byPlace(a: { place: Place }, b: { place: Place }): number {
  return comparePlaces(a.place, b.place);
}

function segmentOf({ table, rows, lines }: FileSegment): Segment {
  return lines ?? { fileTable: table.number, firstRow: rows[0]!.number, lastRow: rows.at(-1)!.number };
}

function firstCell({ table, rows }: FileSegment): CellPlace {
  const first = rows.find(({ cells }) => cells.length > 0)?.cells[0];
  const place = first?.cell.place;
  return place && !isPassage(place) ? place : { table: table.number, row: rows[0]!.number, cell: 1 };
}

/** A shorter label may stand in any sentence, and fewer labels of a table in any statistic. */
const shortestLabel = 4;
const leastLabels = 3;

/** Cells in which tables with labels of the report are nested: they can be seen, but not addressed. */
function nestedReportCells(
  tables: readonly OutlineTable[],
  index: LabelIndex,
  ids: readonly TableId[],
): UnplacedCell[] {
  const rows = tables.flatMap((table) => table.rows);
  const cells = rows.flatMap((row) => row.cells.filter(({ nestedText }) => nestedText !== ""));
  return cells.flatMap(({ place, nestedText }): UnplacedCell[] => {
    const written = labelWords(nestedText);
    const nestedTables = ids.filter((table) => {
      const labels = [...index].filter(
        ([words, uses]) =>
          words.length >= shortestLabel &&
          written.includes(words) &&
          uses.every((use) => use.table.id === table),
      );
      return labels.length >= leastLabels;
    });
    const text = nestedText.slice(0, 60);
    const nested = { table: null, place, text, nestedTables, candidates: [], rowLabel: "" };
    return nestedTables.length > 0 ? [{ ...nested, reason: "nested" }] : [];
  });
}
