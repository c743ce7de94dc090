/** Reads one table of the report: which field each of its numbers is. */

import {
  fieldId,
  readNumber,
  type AbsentPart,
  type Fact,
  type FieldId,
  type LabelDifference,
  type Place,
  type TableFormat,
  type UnplacedCell,
} from "../../report";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";
import type { FileSegment } from "../segments/fileSegments";
import { absentPart, FactCollector } from "./facts";
import { matchHeader, type Header } from "./header";
import { headingDifferences, parentDifferences } from "./outerLabels";
import { placeValues, serialNumbers, type LearnedPositions } from "./placement";
import { isNumbering, resolveRows, valuesBeside, type ResolvedRow, type RowPlace } from "./resolveRows";
import { sortRows, type DataRow } from "./tableRows";

/** What was read of one table of the report. */
export interface TableReading {
  readonly facts: readonly Fact[];
  readonly labels: readonly LabelDifference[];
  readonly unplaced: readonly UnplacedCell[];
  readonly absent: AbsentPart | null;
}

/** Reads one table of the report from its segments, in one format. */
export function readTable(segments: readonly FileSegment[], format: TableFormat): TableReading {
  const { id: table, declaration } = format;
  const sorted = sortRows(segments, format);
  const { resolved, repeated, unresolved } = resolveRows(sorted.rows, format);
  const facts = new FactCollector(format);
  const labels = new Map<Place, LabelDifference>();
  const label = ({ cell }: ReadingCell, expected: string, fields: readonly FieldId[]) => {
    const { place, text } = cell;
    if (!labels.has(place)) labels.set(place, { table, cell: place, text, expected, fields });
  };
  const fieldsOf = ({ section, row }: RowPlace) => {
    const { rows, columns } = declaration.sections[section]!;
    return columns.map((column) => fieldId(table, rows[row]!.key, column.key));
  };

  const serials = serialNumbers(resolved, format);
  const rows = resolved.map((row) => ({
    ...row,
    ...joinedValues(row, format, serials),
    fields: fieldsOf(row.place),
  }));
  const learned = learnPositions(rows);
  for (const { place, parts, difference, fields, values, header, source } of rows) {
    const [first] = parts as readonly [DataRow];
    if (difference) label(difference.cell, difference.expected, fields);
    for (const { cell, expected } of parts.flatMap((part) => parentDifferences(part, place, format))) {
      label(cell, expected, fields);
    }
    if (values === null) {
      const filled = parts.flatMap((part) => part.values.filter(({ shape }) => shape !== "empty"));
      for (const cell of filled) facts.leave(cell, { reason: "ambiguous", candidates: fields }, first);
      continue;
    }
    const { cells, left, reason } = placeValues(
      values,
      fields.length,
      header,
      learned.get(shapeOf(source)) ?? null,
    );
    cells?.forEach((cell, column) => {
      if (cell) facts.add(fields[column]!, cell, first);
    });
    for (const cell of left) {
      const column = reason === "no-column" && { column: columnOver(cell, header) };
      facts.leave(cell, { reason, candidates: cells ? [] : fields, ...column }, first);
    }
  }
  for (const { place, parts } of repeated) {
    const isUnlabelled = declaration.sections[place.section]!.rows[place.row]!.path.length === 0;
    const reason = isUnlabelled ? "several-rows" : "second-number";
    for (const cell of parts.flatMap(numberValues)) {
      facts.leave(cell, { reason, candidates: fieldsOf(place) }, parts[0]!);
    }
  }
  const isWhole = (section: number) =>
    declaration.sections[section]!.rows.every((_, row) =>
      resolved.some(({ place }) => place.section === section && place.row === row),
    );
  for (const row of straysThatCount(unresolved, sorted.rows, isWhole)) {
    for (const cell of numberValues(row)) facts.leave(cell, { reason: "no-row", candidates: [] }, row);
  }
  for (const [section, header] of sorted.headers.flatMap(({ matched }) => [...matched])) {
    const lines = declaration.sections[section]!.rows.map((_, row) => fieldsOf({ section, row }));
    for (const { cell, expected, column } of header.differences) {
      label(
        cell,
        expected,
        lines.map((fields) => fields[column]!),
      );
    }
  }
  for (const { cell, expected } of headingDifferences(sorted, unresolved, format)) label(cell, expected, []);
  return {
    facts: [...facts.facts.values()],
    labels: [...labels.values()],
    unplaced: facts.unplaced,
    absent: absentPart(format, facts.known),
  };
}

/** The column of a number that stands in none of the format's. */
function columnOver({ cell }: ReadingCell, header: Header | null): NonNullable<UnplacedCell["column"]> {
  const over = header?.others.find(
    ({ start, end }) => cell.column < end && cell.column + cell.columnSpan > start,
  );
  return over ? { label: over.label, start: over.start } : { label: "", start: cell.column };
}

/** The header over a row, matched with a section; a segment without one takes over the one before. */
function headerOver(row: DataRow, section: number, format: TableFormat): Header | null {
  if (!row.header) return null;
  const { rows, segment, matched } = row.header;
  const header = matched.get(section) ?? matchHeader(rows, format.declaration.sections[section]!);
  matched.set(section, header);
  const isOfThisGrid = segment === row.segment || gridEnd(rows) === gridEnd([row.source]);
  return { ...header, isOfThisGrid };
}

/** Segments of one table end at the same grid column, also where another table was pasted to one of them. */
function gridEnd(rows: readonly ReadingRow[]): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.column + cell.columnSpan)));
}

/** The values of a row, the pieces of a broken one put together; null where two pieces claim a place. */
function joinedValues({ parts, place }: ResolvedRow, format: TableFormat, serials: ReadonlySet<ReadingCell>) {
  const pieces = parts.map((part) => {
    const values = valuesBeside(part, parts);
    return { part, values: values[0] && serials.has(values[0]) ? values.slice(1) : values };
  });
  const filled = pieces.filter(({ values }) => values.some((value) => value.shape !== "empty"));
  const { part: source, values } = filled[0] ?? pieces[0]!;
  const header = headerOver(source, place.section, format);
  if (filled.length < 2) return { values, header, source };
  const columns = values.map((_, index) => filled.map((piece) => piece.values[index]!));
  const isClear =
    filled.every((piece) => piece.values.length === values.length) &&
    columns.every((cells) => cells.filter((cell) => cell.shape !== "empty").length < 2);
  const together = columns.map((cells) => cells.find((cell) => cell.shape !== "empty") ?? cells[0]!);
  return { values: isClear ? together : null, header, source };
}

function numberValues(row: DataRow): ReadingCell[] {
  return row.values.filter(
    (value) => value.shape === "value" && readNumber(value.cell.text).form !== "blank",
  );
}

function shapeOf(row: DataRow): string {
  return `${row.segment}:${row.labelAt}:${row.source.cells.length}`;
}

type RowValues = ReturnType<typeof joinedValues> &
  Pick<ResolvedRow, "parts"> & { fields: readonly FieldId[] };

/** Where full rows have their values, for rows of the same shape with blanks; shapes that disagree teach nothing. */
function learnPositions(rows: readonly RowValues[]): ReadonlyMap<string, LearnedPositions | null> {
  const learned = new Map<string, LearnedPositions | null>();
  for (const { parts, values, header, source, fields } of rows) {
    if (parts.length !== 1 || !values) continue;
    const { positions } = placeValues(values, fields.length, header, null);
    if (!positions) continue;
    const known = learned.get(shapeOf(source));
    const agrees = known === undefined || known?.join() === positions.join();
    learned.set(shapeOf(source), agrees ? positions : null);
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
    if (isNumbering(row.values)) return false;
    const at = rows.indexOf(row);
    const numbers = numberValues(row).length;
    const mayBeOne = row.label !== null && row.headingSection !== null && !isWhole(row.headingSection);
    return numbers >= 3 || (numbers > 0 && ((at > first && at < last) || mayBeOne));
  });
}
