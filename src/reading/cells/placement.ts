/** Which column each number of a row is in. */

import { range, type FieldId, type TableFormat, type UnplacedCell } from "../../report";
import type { ReadingCell } from "../segments/fileRows";
import type { Header, Slot } from "./header";
import type { ResolvedRow } from "./resolveRows";

/** Where the values of earlier rows of the same shape stood: positions among the values, for each column. */
export type LearnedPositions = readonly number[];

export interface Placement {
  /** For each declared column its cell, or null where the row has none; null where nothing is certain. */
  readonly cells: readonly (ReadingCell | null)[] | null;
  /** Numbers without a place, and why they have none. */
  readonly left: readonly ReadingCell[];
  readonly reason: UnplacedCell["reason"];
  /** Positions among the values when the row was full, to learn from. */
  readonly positions: LearnedPositions | null;
}

/**
 * Gives the values of one row to its fields.
 * @param fields from left to right
 */
export type PlaceRow = (
  values: readonly ReadingCell[],
  fields: readonly FieldId[],
  header: Header | null,
  format: TableFormat,
) => Placement;

/**
 * Gives the values of one row to the columns of its section, in the order in which the header has them.
 *
 * In this order, the first that leaves no room for doubt: the header's grid where a labelled column of its own takes
 * what is left over; as many filled cells as columns; as many cells as columns; the places that full rows of the same
 * shape had; the header's grid. Where the header's grid speaks against a count, or cells lack, nothing is guessed.
 */
export function placeValues(
  values: readonly ReadingCell[],
  columnCount: number,
  header: Header | null,
  learned: LearnedPositions | null,
): Placement {
  const filled = values.filter((value) => value.shape !== "empty");
  const columns = columnsPresent(values, filled, columnCount, header);
  const unplaced = (reason: UnplacedCell["reason"]): Placement => ({
    cells: null,
    left: filled,
    reason,
    positions: null,
  });
  const placed = (
    found: readonly (ReadingCell | null)[],
    left: readonly ReadingCell[] = [],
    positions: LearnedPositions | null = null,
  ): Placement => {
    const cells = new Array<ReadingCell | null>(columnCount).fill(null);
    columns.forEach((column, index) => (cells[column] = found[index] ?? null));
    return { cells, left, reason: "no-column", positions };
  };
  if (columns.length === 0) return unplaced("no-column");
  const isLonger = values.length > columns.length;
  const mayDiffer = header !== null && header.isOfThisGrid && (isLonger || header.others.length > 0);
  const byGrid = mayDiffer ? placeByGrid(values, columns, header) : null;
  if (byGrid?.left.length && byGrid.left.every((cell) => stands(cell, header!.others))) {
    return placed(
      byGrid.cells,
      byGrid.left.filter((cell) => cell.shape === "value"),
    );
  }
  const isNamed = header?.isOfThisGrid && header.slots.some((slot) => slot !== null);
  if (isNamed && filled.length <= columns.length && filled.some((cell) => standsElsewhere(cell, header)))
    return unplaced("ambiguous");
  if (filled.length === columns.length) {
    if (isLonger && byGrid?.cells.some((cell, index) => cell !== filled[index])) return unplaced("ambiguous");
    const positions = filled.map((cell) => values.indexOf(cell));
    return placed(filled, [], positions);
  }
  if (values.length === columns.length) return placed(values);
  if (values.length < columns.length) return filled.length === 0 ? placed([]) : unplaced("ambiguous");
  if (learned?.length === columns.length) {
    const cells = learned.map((position) => values[position] ?? null);
    if (filled.every((cell) => cells.includes(cell))) return placed(cells);
  }
  if (byGrid && byGrid.left.length === 0) return placed(byGrid.cells);
  if (filled.length > columns.length) return unplaced("too-many-numbers");
  return filled.length === 0 ? placed([]) : unplaced("ambiguous");
}

/** The declared columns that the row can hold, in the header's order: all, or those that the header names. */
function columnsPresent(
  values: readonly ReadingCell[],
  filled: readonly ReadingCell[],
  columnCount: number,
  header: Header | null,
): readonly number[] {
  if (header?.order) return header.order;
  const all = range(0, columnCount);
  if (!header) return all;
  const named = all.filter((column) => header.slots[column] !== null);
  if (named.length === 0) return columnCount === 1 && header.others.length > 0 ? [] : all;
  // The head lost cells and moved to the left: as many numbers of a full row stand behind it.
  const end = Math.max(...[...header.slots, ...header.others].map((slot) => slot?.end ?? 0));
  const behind = filled.filter(({ cell }) => cell.column >= end).length;
  if (filled.length === columnCount && behind > 0 && behind === columnCount - named.length) return all;
  // Some labels could not be read: a row with all its cells counts them out, if the labels that are there agree and
  // no other label stands where one lacks.
  const row = filled.length === columnCount ? filled : values.length === columnCount ? values : null;
  const agrees =
    row &&
    header.isOfThisGrid &&
    all.every((column) => {
      const slot = header.slots[column];
      return slot ? overlaps(row[column]!, slot) : !stands(row[column]!, header.others);
    });
  return agrees ? all : named;
}

function placeByGrid(values: readonly ReadingCell[], columns: readonly number[], header: Header) {
  const cells: (ReadingCell | null)[] = [];
  const used = new Set<ReadingCell>();
  for (const column of columns) {
    const slot = header.slots[column];
    if (!slot) return null;
    const inside = values.filter((value) => overlaps(value, slot));
    const filled = inside.filter((value) => value.shape !== "empty");
    if (filled.length > 1) return null;
    const cell = filled[0] ?? inside[0] ?? null;
    if (cell && used.has(cell)) return null;
    for (const value of inside) used.add(value);
    cells.push(cell);
  }
  // A labelled column over no cell at all: the row is shifted against the header, unless it is short.
  if (cells.includes(null) && values.length >= columns.length) return null;
  // A serial number may stand between the label and the first column.
  const start = Math.min(...columns.map((column) => header.slots[column]!.start));
  const left = values.filter(
    (value) =>
      value.shape !== "empty" && !used.has(value) && value.cell.column + value.cell.columnSpan > start,
  );
  return { cells, left };
}

/** Whether a cell stands under a head, or reaches under it. */
export function overlaps({ cell }: ReadingCell, slot: Slot): boolean {
  return cell.column < slot.end && cell.column + cell.columnSpan > slot.start;
}

function stands(cell: ReadingCell, slots: readonly Slot[]): boolean {
  return slots.some((slot) => overlaps(cell, slot));
}

/** Whether a cell stands under the head of a column that the format does not have, and under none that it has. */
function standsElsewhere(cell: ReadingCell, { slots, others }: Header): boolean {
  return stands(cell, others) && !slots.some((slot) => slot && overlaps(cell, slot));
}

/** Fewest rows that show that their first numbers count the rows. */
const fewestRows = 3;

/**
 * The cells of a column of serial numbers, which need not have a head. It may stand between the labels and the numbers: then
 * in every row with more cells than the section has columns the first one holds the number of the row before, plus one. Or
 * it stands behind the numbers: then all rows are so long, and the last cells count them. Serial numbers are none of the
 * report's, and where cells beside them are blank they must not fill their places.
 */
export function serialNumbers(rows: readonly ResolvedRow[]): ReadonlySet<ReadingCell> {
  const whole = rows.filter(({ parts }) => parts.length === 1);
  const longer = whole
    .filter(({ declared: { fields }, parts }) => parts[0]!.values.length > fields.length)
    .map(({ parts }) => parts[0]!.values);
  if (longer.length < fewestRows) return new Set();
  const [first, last] = [longer.map((values) => values[0]!), longer.map((values) => values.at(-1)!)];
  const isLast = longer.length === whole.length && countsRows(last);
  // Where both ends count, either could be numbers of the report.
  if (countsRows(first)) return new Set(isLast ? [] : first);
  return new Set(isLast ? last : []);
}

function countsRows(cells: readonly ReadingCell[]): boolean {
  return cells.every(
    ({ cell }, index) =>
      /^\d{1,3}$/u.test(cell.text) &&
      (index === 0 || Number(cell.text) === Number(cells[index - 1]!.cell.text) + 1),
  );
}
