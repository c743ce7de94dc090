/** Reads one table of the report: which field each of its numbers is. */

import {
  fieldId,
  readNumber,
  type AbsentPart,
  type Place,
  type Fact,
  type FieldId,
  type LabelDifference,
  type TableFormat,
  type UnplacedCell,
} from "../../report";
import { absentPart, columnKey, FactCollector } from "./facts";
import { matchHeader, type Header } from "./header";
import { headingDifferences, parentDifferences } from "./outerLabels";
import { placeValues, serialNumbers, type LearnedPositions } from "./placement";
import { isNumbering, resolveRows, valuesBeside, type ResolvedRow } from "./resolveRows";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";
import type { FileSegment } from "../segments/fileSegments";
import { sortRows, type DataRow, type HeaderGroup } from "./tableRows";

/** What was read of one table of the report. */
export interface TableReading {
  readonly facts: readonly Fact[];
  readonly labels: readonly LabelDifference[];
  readonly unplaced: readonly UnplacedCell[];
  readonly absent: AbsentPart | null;
}

/** Reads one table of the report from its pieces, in one format. */
export function readTable(segments: readonly FileSegment[], format: TableFormat): TableReading {
  const { declaration } = format;
  const sorted = sortRows(segments, format);
  const { resolved, repeated, unresolved } = resolveRows(sorted.rows, format);
  const headerOf = headerMatcher(format);
  const facts = new FactCollector(format);
  const labels: LabelDifference[] = [];
  const presentColumns = new Set<number>();

  const labelled = new Set<Place>();
  const label = (cell: ReadingCell, expected: string, fields: readonly FieldId[]) => {
    if (labelled.has(cell.cell.place)) return;
    labelled.add(cell.cell.place);
    labels.push({
      table: declaration.table,
      cell: cell.cell.place,
      text: cell.cell.text,
      expected,
      fields,
    });
  };

  const serials = serialNumbers(resolved, format);
  const learned = learnPositions(resolved, format, headerOf, serials);
  for (const row of resolved) {
    const section = declaration.sections[row.place.section]!;
    const { values, header, source } = joinedValues(row, headerOf, serials);
    const fields = section.columns.map((column) =>
      fieldId(declaration.table, section.rows[row.place.row]!.key, column.key),
    );
    if (row.difference) label(row.difference.cell, row.difference.expected, fields);
    for (const part of row.parts) {
      for (const difference of parentDifferences(part, row.place, format)) {
        label(difference.cell, difference.expected, fields);
      }
    }
    const placement =
      values === null
        ? { kind: "unplaced" as const, cells: row.parts.flatMap(filledValues), reason: "ambiguous" as const }
        : placeValues(values, section.columns.length, header, learned.get(shapeKey(source)) ?? null);
    if (placement.kind === "unplaced") {
      const isColumn = placement.reason === "no-column";
      for (const cell of placement.cells) {
        facts.leave(
          cell,
          placement.reason,
          fields,
          row.parts[0]!,
          isColumn ? columnOver(cell, header) : undefined,
        );
      }
      section.columns.forEach((_, column) => presentColumns.add(columnKey(row.place.section, column)));
      continue;
    }
    placement.cells.forEach((cell, column) => {
      if (!cell) return;
      presentColumns.add(columnKey(row.place.section, column));
      facts.add(fields[column]!, cell, row.parts[0]!);
    });
    for (const cell of placement.left) {
      facts.leave(cell, "no-column", [], row.parts[0]!, columnOver(cell, header));
    }
  }
  for (const row of repeated) {
    const section = declaration.sections[row.place.section]!;
    const fields = section.columns.map((column) =>
      fieldId(declaration.table, section.rows[row.place.row]!.key, column.key),
    );
    const isUnlabelled = section.rows[row.place.row]!.path.length === 0;
    for (const cell of row.parts.flatMap(numberValues))
      facts.leave(cell, isUnlabelled ? "several-rows" : "second-number", fields, row.parts[0]!);
  }
  const isWhole = (section: number) =>
    declaration.sections[section]!.rows.every((_, index) =>
      resolved.some(({ place }) => place.section === section && place.row === index),
    );
  for (const row of straysThatCount(unresolved, sorted.rows, isWhole)) {
    for (const cell of numberValues(row)) facts.leave(cell, "no-row", [], row);
  }
  for (const group of sorted.headers) {
    for (const [section, header] of headerOf.matched(group)) {
      const columns = declaration.sections[section]!.columns;
      const rows = declaration.sections[section]!.rows;
      for (const difference of header.differences) {
        const fields = rows.flatMap((row) =>
          difference.columns.map((column) => fieldId(declaration.table, row.key, columns[column]!.key)),
        );
        label(difference.cell, difference.expected, fields);
      }
    }
  }
  for (const difference of headingDifferences(sorted, unresolved, format)) {
    label(difference.cell, difference.expected, []);
  }
  return {
    facts: facts.facts,
    labels,
    unplaced: facts.unplaced,
    absent: absentPart(format, resolved, presentColumns, facts),
  };
}

/** The column of a number that stands in none of the format's. */
function columnOver({ cell }: ReadingCell, header: Header | null): UnplacedCell["column"] {
  const over = header?.others.find(
    ({ start, end }) => cell.column < end && cell.column + cell.columnSpan > start,
  );
  return over ? { label: over.label, start: over.start } : { label: "", start: cell.column };
}

/** Matches header groups with sections, each pair once; a piece without a header takes over the one before. */
function headerMatcher(format: TableFormat) {
  const known = new Map<HeaderGroup, Map<number, Header>>();
  const match = (group: HeaderGroup, section: number): Header => {
    const sections = known.get(group) ?? new Map<number, Header>();
    known.set(group, sections);
    let header = sections.get(section);
    if (!header) {
      header = matchHeader(group.rows, format.declaration.sections[section]!);
      sections.set(section, header);
    }
    return header;
  };
  const of = (row: DataRow, section: number): Header | null => {
    if (!row.header) return null;
    const header = match(row.header, section);
    const isOwn = row.header.segment === row.segment;
    if (isOwn || gridEnd(row.header.rows) === gridEnd([row.source])) return header;
    return { ...header, isOfThisGrid: false };
  };
  return Object.assign(of, {
    matched: (group: HeaderGroup): Iterable<[number, Header]> =>
      known.get(group) ?? new Map<number, Header>(),
  });
}

/** Pieces of one table end at the same grid column, also where another table was pasted to one of them. */
function gridEnd(rows: readonly ReadingRow[]): number {
  let end = 0;
  for (const row of rows) {
    for (const { cell } of row.cells) end = Math.max(end, cell.column + cell.columnSpan);
  }
  return end;
}

type HeaderOf = ReturnType<typeof headerMatcher>;

/** The values of a row, the pieces of a broken one put together; null where two pieces claim a place. */
function joinedValues(row: ResolvedRow, headerOf: HeaderOf, serials: ReadonlySet<ReadingCell>) {
  const pieces = row.parts.map((part) => ({
    part,
    values: withoutSerials(valuesBeside(part, row.parts), serials),
  }));
  const filled = pieces.filter(({ values }) => values.some((value) => value.shape !== "empty"));
  const { part: source, values } = filled[0] ?? pieces[0]!;
  const header = headerOf(source, row.place.section);
  if (filled.length < 2) return { values, header, source };
  const isAligned = filled.every((piece) => piece.values.length === values.length);
  if (!isAligned) return { values: null, header, source };
  const columns = values.map((_, index) => filled.map((piece) => piece.values[index]!));
  const isClear = columns.every((cells) => cells.filter((cell) => cell.shape !== "empty").length < 2);
  const together = columns.map((cells) => cells.find((cell) => cell.shape !== "empty") ?? cells[0]!);
  return { values: isClear ? together : null, header, source };
}

function withoutSerials(values: readonly ReadingCell[], serials: ReadonlySet<ReadingCell>) {
  return values[0] && serials.has(values[0]) ? values.slice(1) : values;
}

function filledValues(row: DataRow): ReadingCell[] {
  return row.values.filter((value) => value.shape !== "empty");
}

function numberValues(row: DataRow): ReadingCell[] {
  return row.values.filter(
    (value) => value.shape === "value" && readNumber(value.cell.text).form !== "blank",
  );
}

function shapeKey(row: DataRow): string {
  return `${row.segment}:${row.labelAt}:${row.source.cells.length}`;
}

/** Where full rows have their values, for rows of the same shape with blanks; shapes that disagree teach nothing. */
function learnPositions(
  rows: readonly ResolvedRow[],
  format: TableFormat,
  headerOf: HeaderOf,
  serials: ReadonlySet<ReadingCell>,
) {
  const learned = new Map<string, LearnedPositions | null>();
  const needsTeaching = rows.some(({ place, parts }) => {
    const { length } = format.declaration.sections[place.section]!.columns;
    return parts[0]!.values.length !== length;
  });
  if (!needsTeaching) return learned;
  for (const row of rows) {
    const [only] = row.parts;
    if (row.parts.length !== 1 || !only) continue;
    const { columns } = format.declaration.sections[row.place.section]!;
    const header = headerOf(only, row.place.section);
    const placement = placeValues(withoutSerials(only.values, serials), columns.length, header, null);
    if (placement.kind !== "placed" || !placement.positions) continue;
    const known = learned.get(shapeKey(only));
    const agrees = known === undefined || (known && known.join() === placement.positions.join());
    learned.set(shapeKey(only), agrees ? placement.positions : null);
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
  const unknown = new Set(unresolved);
  const isKnown = (row: DataRow) => !unknown.has(row);
  const first = rows.findIndex(isKnown);
  const last = rows.findLastIndex(isKnown);
  const places = new Map(rows.map((row, index) => [row, index]));
  return unresolved.filter((row) => {
    if (isNumbering(row.values)) return false;
    const at = places.get(row) ?? -1;
    const numbers = numberValues(row).length;
    const mayBeOne = row.label !== null && row.headingSection !== null && !isWhole(row.headingSection);
    return numbers >= 3 || (numbers > 0 && ((at > first && at < last) || mayBeOne));
  });
}
