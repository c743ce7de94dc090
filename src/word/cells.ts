import type { Outline, OutlineCell, OutlineRow } from "../document";
import type { Address } from "../report";

export function rowAt(outline: Outline, address: Address): OutlineRow | undefined {
  return outline.tables[address.table - 1]?.rows[address.row - 1];
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

/**
 * Finds a cell again in a later reading. It is where it was, if its row still has the same words; else it is
 * in the only row of its table that has them.
 * @param words what `rowWords` gave for its row
 */
export function refindCell(outline: Outline, address: Address, words: string): OutlineCell | undefined {
  const row = rowAt(outline, address);
  if (row && rowWords(row) === words) return row.cells[address.cell - 1];
  const rows = outline.tables[address.table - 1]?.rows.filter((one) => rowWords(one) === words) ?? [];
  return words !== "" && rows.length === 1 ? rows[0]?.cells[address.cell - 1] : undefined;
}
