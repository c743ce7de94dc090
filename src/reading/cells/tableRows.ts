/** Sorts the rows of one table into headings, headers and data rows, and cuts data rows into label and values. */

import type { TableFormat } from "../../report";
import type { LabelUse } from "../labels/labelIndex";
import { isColumn } from "../segments/labelScore";
import { hasValue, holdsWords, type ReadingCell, type ReadingRow } from "../segments/fileRows";
import type { Header } from "./header";
import type { FileSegment } from "../segments/fileSegments";

/** Header rows that stand together; they speak for the rows below them. */
export interface HeaderGroup {
  readonly rows: ReadingRow[];
  /** What they say about the columns of the sections that they were matched with. */
  readonly matched: Map<number, Header>;
}

/** A row below a header, cut into its label and its values. */
export interface DataRow {
  readonly source: ReadingRow;
  readonly header: HeaderGroup | null;
  /** Section of the last heading above it in the file, if one was read. */
  readonly headingSection: number | null;
  /** The innermost label, if the row has one. */
  readonly label: ReadingCell | null;
  /** Index of that label among the row's cells; -1 without one. */
  readonly labelAt: number;
  readonly values: readonly ReadingCell[];
}

export interface TableRows {
  readonly rows: readonly DataRow[];
  readonly headers: readonly HeaderGroup[];
  /** Rows that are a section's heading, right or nearly. */
  readonly headings: readonly ReadingRow[];
}

/** Sorts the rows of a table's segments into headings, headers and data rows. */
export function sortRows(segments: readonly FileSegment[], format: TableFormat): TableRows {
  const rows: DataRow[] = [];
  const headers: HeaderGroup[] = [];
  const headings: ReadingRow[] = [];
  /** The last header, and whether the next row may go on with it. */
  let header: HeaderGroup | null = null;
  let open: HeaderGroup | null = null;
  let headingSection: number | null = null;
  for (const source of segments.flatMap((segment) => segment.rows)) {
    const roles = rolesOf(source, format);
    const heading = roles.find((use) => use.role === "heading");
    if (heading && !hasValue(source)) {
      headingSection = heading.section;
      headings.push(source);
      header = open = null;
      continue;
    }
    const isRemainder = open && !hasValue(source) && isHeaderRemainder(source, roles);
    if (isRemainder || isHeaderRow(source, format, open, rows.length > 0)) {
      header = open ?? { rows: [], matched: new Map() };
      if (!open) headers.push(header);
      header.rows.push(source);
      open = header;
      continue;
    }
    if (source.cells.every((cell) => cell.shape === "empty") && !format.isUnlabelled) continue;
    open = null;
    rows.push({ source, header, headingSection, ...cutRow(source, header, format) });
  }
  return { rows, headers, headings };
}

function rolesOf(row: ReadingRow, format: TableFormat): LabelUse[] {
  return row.cells.flatMap(({ uses }) => uses).filter((use) => use.table === format);
}

/** The uses of a cell's words in one table of one format. */
export function usesIn({ uses }: ReadingCell, format: TableFormat): readonly LabelUse[] {
  return uses.length === 0 ? uses : uses.filter((use) => use.table === format);
}

/**
 * Below data rows one label alone is rather part of a broken row than a header, if rows have labels and no header stands
 * directly above. What is a column's and a row's label (总计) is a column's before the first data row, where columns are, or
 * beside another column's.
 * @param open the header directly above
 * @param isBegun whether data rows stand above
 */
function isHeaderRow(
  row: ReadingRow,
  format: TableFormat,
  open: HeaderGroup | null,
  isBegun: boolean,
): boolean {
  if (row.cells.filter((cell) => cell.shape === "value").length * 2 >= row.cells.length) return false;
  const least = isBegun && !open && !format.isUnlabelled ? 2 : 1;
  const firstColumn = isBegun ? firstColumnUnder(open, (cell) => usesIn(cell, format).some(isColumn)) : 0;
  const columns = new Set<string>();
  let hasCorner = false;
  let either = 0;
  const known = new Set<string>();
  for (const cell of row.cells) {
    const uses = usesIn(cell, format);
    if (uses.length === 0) continue;
    const isRow = uses.some((use) => use.role === "row" || use.role === "rowParent");
    const isOther = uses.some((use) => use.role !== "row" && use.role !== "rowParent");
    if (isRow && !isOther) return false;
    known.add(cell.words);
    hasCorner ||= uses.some((use) => use.role === "corner");
    if (isRow) either += cell.cell.column >= firstColumn ? 1 : 0;
    else columns.add(cell.words);
  }
  return hasCorner || columns.size >= least || ((either > 0 || known.size > 1) && !hasValue(row));
}

/** A row directly below header rows that has neither values nor a row's label: broken or further column labels. */
function isHeaderRemainder(row: ReadingRow, roles: readonly LabelUse[]): boolean {
  if (roles.some((use) => use.role === "row" || use.role === "rowParent")) return false;
  const words = row.cells.filter(holdsWords);
  // A row label broken (and repeated) stands on the left; column labels reach over to the right.
  return words.length >= 2 && words.some(({ cell }) => cell.column * 2 >= row.table.width);
}

/** The innermost label is the last known row label before the first value, else the last words before it. */
function cutRow(row: ReadingRow, header: HeaderGroup | null, format: TableFormat) {
  const { cells } = row;
  const isLeaf = (cell: ReadingCell) => usesIn(cell, format).some((use) => use.role === "column");
  const firstColumn = format.isUnlabelled ? firstColumnUnder(header, isLeaf) : Number.POSITIVE_INFINITY;
  const firstValue = cells.findIndex((cell) => cell.shape === "value");
  const before = firstValue < 0 ? cells.length : firstValue;
  let labelAt = cells.slice(0, before).findLastIndex((cell) => isRowLabel(cell, format));
  // A serial number may stand before the label.
  if (labelAt < 0) {
    const later = cells.findLastIndex((cell) => isRowLabel(cell, format));
    if (later < cells.length - 1) labelAt = later;
  }
  // In a row without a label of its own, words under a column's label are in a number's place.
  if (labelAt < 0) {
    labelAt = cells
      .slice(0, before)
      .findLastIndex((cell) => holdsWords(cell) && cell.cell.column < firstColumn);
  }
  return { label: cells[labelAt] ?? null, labelAt, values: cells.slice(labelAt + 1) };
}

/** The first grid column over which one of these labels stands; infinite without one. */
function firstColumnUnder(header: HeaderGroup | null, isLabel: (cell: ReadingCell) => boolean): number {
  const labels = (header?.rows ?? []).flatMap((row) => row.cells.filter(isLabel));
  return Math.min(...labels.map(({ cell }) => cell.column));
}

function isRowLabel(cell: ReadingCell, format: TableFormat): boolean {
  return usesIn(cell, format).some((use) => use.role === "row");
}
