/** Reads one table of the report: which field each of its numbers is. */

import {
  type AbsentPart,
  type Fact,
  type FieldId,
  type LabelDifference,
  type Place,
  type TableFormat,
  type UnplacedCell,
} from "../../report";
import { labelWords } from "../labels/labelIndex";
import { readCellNumber, type ReadingCell, type ReadingRow } from "../segments/fileRows";
import type { FileSegment } from "../segments/fileSegments";
import { joinColumnParts } from "./joinColumnParts";
import { absentPart, FactCollector } from "./facts";
import { isNumberingLabel, matchHeader, type Difference, type Header } from "./header";
import { headingDifferences, parentDifferences } from "./outerLabels";
import { overlaps, placeValues, serialNumbers, type LearnedPositions, type Placement } from "./placement";
import { declaredRows, isNumbering, resolveRows, valuesBeside, type ResolvedRow } from "./resolveRows";
import { sortRows, type DataRow } from "./tableRows";

/** What was read of one table of the report. */
export interface TableReading {
  readonly facts: ReadonlyMap<FieldId, Fact>;
  readonly labels: readonly LabelDifference[];
  readonly unplaced: readonly UnplacedCell[];
  readonly absent: AbsentPart | null;
}

/** Reads one table of the report from its segments, in one format. */
export function readTable(segments: readonly FileSegment[], format: TableFormat): TableReading {
  const { id: table } = format;
  const sorted = sortRows(segments, format);
  const { resolved, repeated, unresolved } = joinColumnParts(
    resolveRows(sorted.rows, format),
    ({ parts, declared }) => headerOver(parts[0]!, declared.section, format),
  );
  const facts = new FactCollector(format);
  const labels = new Map<Place, LabelDifference>();
  const label = ({ cell, expected }: Difference, fields: readonly FieldId[]) => {
    const { place, text } = cell.cell;
    if (!labels.has(place)) labels.set(place, { table, place, text, expected, fields });
  };
  // Where a table stands as text, blank cells behind a number are what a head covers.
  const serials = serialNumbers(resolved.filter(({ parts }) => !parts[0]!.source.table.placeRow));
  const rows = resolved.map((row): RowValues => {
    const joined = joinedValues(row, format, serials);
    const alone = joined.values && placementOf({ ...row, ...joined, values: joined.values }, null, format);
    return { ...row, ...joined, alone };
  });
  // Most tables have no blanks to learn for.
  const learned = rows.every(({ alone }) => alone?.positions) ? null : learnPositions(rows);
  for (const { declared, parts, difference, values, header, source, alone } of rows) {
    const { fields } = declared;
    const [first] = parts as readonly [DataRow];
    if (difference) label(difference, fields);
    for (const part of parts) {
      for (const parent of parentDifferences(part, declared, format)) label(parent, fields);
    }
    if (values === null || alone === null) {
      const filled = parts.flatMap((part) => part.values.filter(({ shape }) => shape !== "empty"));
      for (const cell of filled) facts.leave(cell, { reason: "ambiguous", candidates: fields }, first);
      continue;
    }
    const known = alone.positions ? null : learned?.get(rowLayoutKey(source));
    const { cells, left, reason } = known
      ? placementOf({ declared, values, header, source }, known, format)
      : alone;
    cells?.forEach((cell, column) => {
      if (cell) facts.add(fields[column]!, cell, first);
    });
    for (const cell of left) {
      const column = reason === "no-column" && { column: columnOver(cell, header) };
      if (column && isNumberingLabel(labelWords(column.column.label))) continue;
      facts.leave(cell, { reason, candidates: cells ? [] : fields, ...column }, first);
    }
  }
  for (const { declared, parts } of repeated) {
    const reason = format.isUnlabelled ? "several-rows" : "second-number";
    for (const cell of parts.flatMap(numberValues)) {
      facts.leave(cell, { reason, candidates: declared.fields }, parts[0]!);
    }
  }
  const found = new Set(resolved.map(({ declared }) => declared));
  const isWhole = (section: number) =>
    declaredRows(format).every((row) => row.section !== section || found.has(row));
  const counts = format.declaration.sections.map(({ columns }) => columns.length);
  const strays = unresolved.filter((row) => !isNumbering(row, counts));
  for (const row of straysThatCount(strays, sorted.rows, isWhole)) {
    for (const cell of numberValues(row)) facts.leave(cell, { reason: "no-row", candidates: [] }, row);
  }
  for (const [section, header] of sorted.headers.flatMap(({ matched }) => [...matched])) {
    const lines = declaredRows(format).filter((row) => row.section === section);
    for (const head of header.differences) {
      const fields = lines.map((line) => line.fields[head.column]!);
      label(head, fields);
    }
  }
  for (const heading of headingDifferences(sorted, unresolved, format)) label(heading, []);
  return {
    facts: facts.facts,
    labels: [...labels.values()],
    unplaced: facts.unplaced,
    absent: absentPart(format, facts.known),
  };
}

/** The column of a number that stands in none of the format's. */
function columnOver(value: ReadingCell, header: Header | null): NonNullable<UnplacedCell["column"]> {
  const { label, start } = header?.others.find((other) => overlaps(value, other)) ?? {
    label: "",
    start: value.cell.column,
  };
  return { label, start };
}

/** The header over a row, matched with a section; a segment without one takes over the one before. */
function headerOver(row: DataRow, section: number, format: TableFormat): Header | null {
  if (!row.header) return null;
  const { rows, matched } = row.header;
  const header = matched.get(section) ?? matchHeader(rows, format.declaration.sections[section]!);
  matched.set(section, header);
  const isOfThisGrid = rows.at(-1)!.table === row.source.table || gridEnd(rows) === gridEnd([row.source]);
  return isOfThisGrid === header.isOfThisGrid ? header : { ...header, isOfThisGrid };
}

/** Segments of one table end at the same grid column, also where another table was pasted to one of them. */
function gridEnd(rows: readonly ReadingRow[]): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.column + cell.columnSpan)));
}

/** The values of a row, the pieces of a broken one put together; null where two pieces claim a place. */
function joinedValues(
  { parts, declared }: ResolvedRow,
  format: TableFormat,
  serials: ReadonlySet<ReadingCell>,
) {
  const pieces = parts.map((part) => {
    const values = valuesBeside(part, parts);
    return { part, values: serials.size === 0 ? values : values.filter((value) => !serials.has(value)) };
  });
  const filled = pieces.filter(({ values }) => values.some((value) => value.shape !== "empty"));
  const { part: source, values } = filled[0] ?? pieces[0]!;
  const header = headerOver(source, declared.section, format);
  if (filled.length < 2) return { values, header, source };
  const columns = values.map((_, index) => filled.map((piece) => piece.values[index]!));
  const isClear =
    filled.every((piece) => piece.values.length === values.length) &&
    columns.every((cells) => cells.filter((cell) => cell.shape !== "empty").length < 2);
  const together = columns.map((cells) => cells.find((cell) => cell.shape !== "empty") ?? cells[0]!);
  return { values: isClear ? together : null, header, source };
}

function placementOf(
  {
    declared: { fields },
    values,
    header,
    source,
  }: Pick<RowValues, "declared" | "header" | "source"> & {
    readonly values: readonly ReadingCell[];
  },
  learned: LearnedPositions | null,
  format: TableFormat,
): Placement {
  return (
    source.source.table.placeRow?.(values, fields, header, format) ??
    placeValues(values, fields.length, header, learned)
  );
}

function numberValues(row: DataRow): ReadingCell[] {
  return row.values.filter((value) => value.shape === "value" && readCellNumber(value.cell).form !== "blank");
}

function rowLayoutKey(row: DataRow): string {
  const { table, cells } = row.source;
  return `${table.number}:${row.labelAt}:${cells.length}`;
}

/** A row with its values, and where they are as far as the row alone tells. */
type RowValues = ResolvedRow & ReturnType<typeof joinedValues> & { readonly alone: Placement | null };

/** Where full rows have their values, for rows of the same shape with blanks; shapes that disagree teach nothing. */
function learnPositions(rows: readonly RowValues[]): ReadonlyMap<string, LearnedPositions | null> {
  const learned = new Map<string, LearnedPositions | null>();
  for (const { parts, source, alone } of rows) {
    const positions = alone?.positions;
    if (parts.length !== 1 || !positions) continue;
    const known = learned.get(rowLayoutKey(source));
    const agrees = known === undefined || known?.join() === positions.join();
    learned.set(rowLayoutKey(source), agrees ? positions : null);
  }
  return learned;
}

/**
 * Numbers in rows without a known label count where they stand among data rows, or where a row of their section lacks;
 * a footer's telephone number does not.
 */
function straysThatCount(
  unresolved: readonly DataRow[],
  rows: readonly DataRow[],
  isWhole: (section: number) => boolean,
): DataRow[] {
  const isKnown = (row: DataRow) => !unresolved.includes(row);
  const first = rows.findIndex(isKnown);
  const last = rows.findLastIndex(isKnown);
  return unresolved.filter((row) => {
    const at = rows.indexOf(row);
    const numbers = numberValues(row).length;
    const mayBeOne = row.label !== null && row.headingSection !== null && !isWhole(row.headingSection);
    return numbers >= 3 || (numbers > 0 && ((at > first && at < last) || mayBeOne));
  });
}
