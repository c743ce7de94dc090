import type { Outline } from "../document";
import {
  comparePlaces,
  officialFormats,
  tableIds,
  type AbsentPart,
  type Fact,
  type FieldId,
  type Format,
  type LabelDifference,
  type Report,
  type TableFormat,
  type TableId,
  type TablePart,
  type UnplacedCell,
} from "../report";
import { chooseFormats, type ReadIn } from "./formatChoice";
import { labelIndexOf } from "./labelIndex";
import { nestedReportCells, type NestedTables } from "./nested";
import { readHead } from "./prose";
import { readTable, type TableReading } from "./readTable";
import { recogniseTables } from "./recognise";
import type { Segment } from "./rows";
import { placeByTags } from "./tags";

/**
 * Reads a report: finds its tables whatever their layout and gives every number its field, by the tags of its own
 * templates and by labels. Never throws; what cannot be placed is said with its place.
 * @param formats the formats to look for, the newest first
 */
export function readReport(outline: Outline, formats: readonly Format[] = officialFormats): Report {
  return placeByTags(outline, readByLabels(outline, formats), formats);
}

function readByLabels(outline: Outline, formats: readonly Format[]): Report {
  const index = labelIndexOf(formats);
  const head = readHead(outline);
  const { pieces, duplicates } = recogniseTables(outline, index, formats, head.year);
  const readIn = tableReader(pieces);
  const chosen = chooseFormats(pieces, formats, head.year, readIn);
  const facts = new Map<FieldId, Fact>();
  const absent: AbsentPart[] = [];
  const readings: TableReading[] = [];
  const parts: TablePart[] = [];
  for (const table of tableIds) {
    const format = chosen[table];
    if (!format) continue;
    const reading = readIn(table, format);
    readings.push(reading);
    for (const fact of reading.facts) facts.set(fact.field, fact);
    if (reading.absent) absent.push(reading.absent);
    for (const piece of pieces[table]) parts.push(partOf(piece, table, format.id));
  }
  const labels: LabelDifference[] = readings.flatMap((reading) => reading.labels);
  const unplaced: UnplacedCell[] = [
    ...readings.flatMap((reading) => reading.unplaced),
    ...nestedReportCells(outline.tables, index).map(nestedCell),
  ];
  const byPlace = (a: { cell: Fact["cell"] }, b: { cell: Fact["cell"] }) => comparePlaces(a.cell, b.cell);
  return {
    ...head,
    formats: {
      disclosure: chosen.disclosure?.id ?? null,
      requests: chosen.requests?.id ?? null,
      cases: chosen.cases?.id ?? null,
    },
    facts,
    labels: labels.sort(byPlace),
    unplaced: unplaced.sort(byPlace),
    absent,
    duplicates: duplicates
      .map(({ table, segment, caption }) => ({
        table,
        cell: firstCell(segment),
        caption,
        checked: firstCell(pieces[table][0]!),
      }))
      .sort(byPlace),
    tags: [],
    parts: parts.sort((a, b) => a.fileTable - b.fileTable || a.firstRow - b.firstRow),
  };
}

function nestedCell({ cell, tables }: NestedTables): UnplacedCell {
  const { place, nestedText } = cell;
  return {
    table: null,
    cell: place,
    text: nestedText.slice(0, 60),
    reason: "nested",
    nestedTables: tables,
    candidates: [],
    rowLabel: "",
  };
}

/** Reads a table in a format once, however often it is asked: to choose the format, and for what it says. */
function tableReader(pieces: Readonly<Record<TableId, readonly Segment[]>>): ReadIn {
  const known = new Map<TableFormat, TableReading>();
  return (table, { tables }) => {
    const format = tables[table];
    const reading = known.get(format) ?? readTable(pieces[table], format);
    known.set(format, reading);
    return reading;
  };
}

function partOf(piece: Segment, table: TableId, format: string): TablePart {
  return {
    table,
    format,
    fileTable: piece.table.number,
    firstRow: piece.rows[0]!.row.number,
    lastRow: piece.rows.at(-1)!.row.number,
  };
}

function firstCell(segment: Segment) {
  const first = segment.rows.find((row) => row.cells.length > 0)?.cells[0];
  return first?.cell.place ?? { table: segment.table.number, row: segment.rows[0]!.row.number, cell: 1 };
}
