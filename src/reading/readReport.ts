/** Reads a report from an outline: the one function of this room. */

import type { Outline, OutlineCell, OutlineTable } from "../document";
import {
  comparePlaces,
  officialFormats,
  reportTables,
  tableIdsOf,
  type Format,
  type Place,
  type Report,
  type Segment,
  type TableFormat,
  type TableId,
  type UnplacedCell,
} from "../report";
import { readTable, type TableReading } from "./cells/readTable";
import { readHead } from "./head/readHead";
import { labelIndexOf, labelWords, type LabelIndex } from "./labels/labelIndex";
import type { FileSegment } from "./segments/fileSegments";
import { chooseFormats, type ReadIn } from "./segments/formatChoice";
import { recogniseTables } from "./segments/recognise";
import { placeByTags } from "./tags/placeByTags";

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
  const { segments, copies } = recogniseTables(outline, index, formats, head.year);
  const readIn = tableReader(segments);
  const chosen = chooseFormats(segments, formats, head.year, readIn);
  const found = new Map(
    [...chosen].map(([id, format]) => [id, { format, segments: segments.get(id)!.map(segmentOf) }] as const),
  );
  const { tables, fields } = reportTables(found, head.year, formats);
  const readings = tables.flatMap(({ id }) => {
    const format = chosen.get(id);
    return format ? [readIn(format)] : [];
  });
  return {
    ...head,
    tables,
    fields,
    facts: new Map(readings.flatMap(({ facts }) => facts.map((fact) => [fact.field, fact]))),
    labels: readings.flatMap(({ labels }) => labels).sort(byPlace),
    unplaced: [
      ...readings.flatMap(({ unplaced }) => unplaced),
      ...nestedReportCells(outline.tables, index, tableIdsOf(formats)).map(nestedCell),
    ].sort(byPlace),
    absent: readings.flatMap(({ absent }) => absent ?? []),
    duplicates: copies
      .map(({ table, segment }) => ({
        table,
        cell: firstCell(segment),
        caption: segment.otherYear?.text ?? null,
        checked: firstCell(segments.get(table)![0]!),
      }))
      .sort(byPlace),
    tags: [],
  };
}

function byPlace(a: { cell: Place }, b: { cell: Place }): number {
  return comparePlaces(a.cell, b.cell);
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
function tableReader(segments: ReadonlyMap<TableId, readonly FileSegment[]>): ReadIn {
  const known = new Map<TableFormat, TableReading>();
  return (format) => {
    const reading = known.get(format) ?? readTable(segments.get(format.id) ?? [], format);
    known.set(format, reading);
    return reading;
  };
}

function segmentOf({ table, rows }: FileSegment): Segment {
  return { fileTable: table.number, firstRow: rows[0]!.row.number, lastRow: rows.at(-1)!.row.number };
}

function firstCell({ table, rows }: FileSegment): Place {
  const first = rows.find(({ cells }) => cells.length > 0)?.cells[0];
  return first?.cell.place ?? { table: table.number, row: rows[0]!.row.number, cell: 1 };
}

/** A cell with tables of the report nested in it. */
interface NestedTables {
  readonly cell: OutlineCell;
  readonly tables: readonly TableId[];
}

/** A shorter label may stand in any sentence, and fewer labels of a table in any statistic. */
const shortestLabel = 4;
const leastLabels = 3;

/** Tables nested in a cell that hold labels of the report: they can be seen, but not addressed. */
function nestedReportCells(
  tables: readonly OutlineTable[],
  index: LabelIndex,
  ids: readonly TableId[],
): NestedTables[] {
  const found: NestedTables[] = [];
  const labels = ids.map((id) => ({ id, labels: labelsOnlyIn(id, index) }));
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.nestedText === "") continue;
        const text = labelWords(cell.nestedText);
        const named = labels
          .filter((table) => table.labels.filter((words) => text.includes(words)).length >= leastLabels)
          .map(({ id }) => id);
        if (named.length > 0) found.push({ cell, tables: named });
      }
    }
  }
  return found;
}

/** The labels that stand in one table only. */
function labelsOnlyIn(table: TableId, index: LabelIndex): readonly string[] {
  return [...index]
    .filter(([words, uses]) => words.length >= shortestLabel && uses.every((use) => use.table.id === table))
    .map(([words]) => words);
}
