import type { Outline, OutlineCell, OutlineRow } from "../document";
import type { Place } from "../report";

export function rowAt(outline: Outline, place: Place): OutlineRow | undefined {
  return outline.tables[place.table - 1]?.rows[place.row - 1];
}

/** Every cell of every top-level table, in file order. */
export function allCells(outline: Outline): OutlineCell[] {
  return outline.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
}

/** A cell that an earlier one covers: it is in the file, and invisible in Word. */
export function isContinuation(cell: OutlineCell): boolean {
  return cell.verticalMerge === "continue" || cell.isHorizontalContinuation;
}

/**
 * The words of a row: the texts of its cells that hold a letter, numbers left out. They tell rows apart.
 * @param textOf what a cell says, where that is not what was read
 */
export function rowWords(row: OutlineRow, textOf = (cell: OutlineCell): string => cell.text): string {
  return row.cells
    .filter((cell) => !isContinuation(cell))
    .map(textOf)
    .filter((text) => /\p{L}/u.test(text))
    .join("\n");
}

/** Where a cell was, and what tells its row from the others. */
export interface Whereabouts {
  readonly place: Place;
  /** `rowWords` of its row. */
  readonly words: string;
  /** How many rows its table had. */
  readonly rows: number;
}

/** @param textOf what a cell says, where that is not what was read */
export function whereabouts(
  outline: Outline,
  place: Place,
  textOf?: (cell: OutlineCell) => string,
): Whereabouts {
  const row = rowAt(outline, place);
  return { place, words: row ? rowWords(row, textOf) : "", rows: rowsOf(outline, place).length };
}

/**
 * Finds a cell again in a later reading. It is where it was, if its row still has the same words; else it is in the only
 * row of its table that has them; else, where the table has no row more or less, it is where it was, and somebody has
 * changed the words. Whoever writes there compares what it says.
 */
export function refindCell(outline: Outline, was: Whereabouts): OutlineCell | undefined {
  const { place, words } = was;
  const row = rowAt(outline, place);
  const rows = rowsOf(outline, place);
  const alike = rows.filter((one) => rowWords(one) === words);
  const isInPlace = (row && alike.includes(row)) || (alike.length === 0 && rows.length === was.rows);
  if (isInPlace) return row?.cells[place.cell - 1];
  return words !== "" && alike.length === 1 ? alike[0]?.cells[place.cell - 1] : undefined;
}

function rowsOf(outline: Outline, { table }: Place): readonly OutlineRow[] {
  return outline.tables[table - 1]?.rows ?? [];
}
