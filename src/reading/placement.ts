import type { UnplacedCell } from "../report";
import type { Header, Slot } from "./header";
import type { ReadingCell } from "./rows";

/** Where the values of earlier rows of the same shape stood: positions among the values, for each column. */
export type LearnedPositions = readonly number[];

export type Placement =
  | {
      readonly kind: "placed";
      /** For each declared column its cell, or null where the row has none. */
      readonly cells: readonly (ReadingCell | null)[];
      /** Numbers that stand outside the columns. */
      readonly left: readonly ReadingCell[];
      /** Positions among the values when the row was full, to learn from. */
      readonly positions: LearnedPositions | null;
    }
  | {
      readonly kind: "unplaced";
      readonly cells: readonly ReadingCell[];
      readonly reason: UnplacedCell["reason"];
    };

/**
 * Gives the values of one row to the columns of its section.
 *
 * In this order, the first that leaves no room for doubt: the header's grid where a labelled column of its own takes
 * what is left over; as many filled cells as columns; as many cells as columns; the places that full rows of the same
 * shape had; the header's grid. What fits none of them is not guessed.
 */
export function placeValues(
  behindLabel: readonly ReadingCell[],
  columnCount: number,
  header: Header | null,
  learned: LearnedPositions | null,
): Placement {
  const values = withoutLabelPieces(behindLabel, columnCount);
  const filled = values.filter((value) => value.shape !== "empty");
  const columns = columnsPresent(values, filled, columnCount, header);
  const hasOthers = header !== null && header.others.length > 0;
  let byGrid = hasOthers && header.isOfThisGrid ? placeByGrid(values, columns, header) : null;
  if (byGrid?.left.length && byGrid.left.every((cell) => stands(cell, header!.others))) {
    return {
      kind: "placed",
      ...spread(byGrid.cells, columns, columnCount),
      left: numbersOf(byGrid.left),
      positions: null,
    };
  }
  if (filled.length === columns.length) {
    const positions = filled.map((cell) => values.indexOf(cell));
    return { kind: "placed", ...spread(filled, columns, columnCount), left: [], positions };
  }
  if (values.length === columns.length) {
    return { kind: "placed", ...spread(values, columns, columnCount), left: [], positions: null };
  }
  if (filled.length > columns.length) return { kind: "unplaced", cells: filled, reason: "too-many-numbers" };
  if (learned && learned.length === columns.length) {
    const cells = learned.map((position) => values[position] ?? null);
    if (filled.every((cell) => cells.includes(cell))) {
      return { kind: "placed", ...spread(cells, columns, columnCount), left: [], positions: null };
    }
  }
  byGrid ??= header?.isOfThisGrid ? placeByGrid(values, columns, header) : null;
  if (byGrid && byGrid.left.length === 0) {
    return { kind: "placed", ...spread(byGrid.cells, columns, columnCount), left: [], positions: null };
  }
  if (filled.length === 0) {
    return { kind: "placed", ...spread([], columns, columnCount), left: [], positions: null };
  }
  return { kind: "unplaced", cells: filled, reason: "ambiguous" };
}

/** Words in front of a whole row of values are what a broken or repeated label left there. */
function withoutLabelPieces(cells: readonly ReadingCell[], columnCount: number): readonly ReadingCell[] {
  let first = 0;
  while (cells.length - first > columnCount && cells[first]!.shape === "words") first++;
  return cells.slice(first);
}

/** The declared columns that the row can hold: all, or those that the header names. */
function columnsPresent(
  values: readonly ReadingCell[],
  filled: readonly ReadingCell[],
  columnCount: number,
  header: Header | null,
): readonly number[] {
  const all = Array.from({ length: columnCount }, (_, index) => index);
  if (!header) return all;
  const named = all.filter((column) => header.slots[column] !== null);
  if (named.length === 0 || named.length === columnCount) return all;
  // Some labels could not be read: a row with all its cells counts them out, if the labels that are there agree.
  const row = filled.length === columnCount ? filled : values.length === columnCount ? values : null;
  const agrees =
    row && header.isOfThisGrid && named.every((column) => overlaps(row[column]!, header.slots[column]!));
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
  const left = values.filter((value) => value.shape !== "empty" && !used.has(value));
  return { cells, left };
}

function spread(cells: readonly (ReadingCell | null)[], columns: readonly number[], columnCount: number) {
  const all = new Array<ReadingCell | null>(columnCount).fill(null);
  columns.forEach((column, index) => (all[column] = cells[index] ?? null));
  return { cells: all };
}

function overlaps({ cell }: ReadingCell, slot: Slot): boolean {
  return cell.column < slot.end && cell.column + cell.columnSpan > slot.start;
}

function stands(cell: ReadingCell, slots: readonly Slot[]): boolean {
  return slots.some((slot) => overlaps(cell, slot));
}

function numbersOf(cells: readonly ReadingCell[]): ReadingCell[] {
  return cells.filter((cell) => cell.shape === "value");
}
