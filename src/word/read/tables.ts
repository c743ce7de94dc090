/** Which table in Word's list is which table of the outline. */
import type { Outline, OutlineTable } from "../../document";
import type { ReadSource } from "../types";
import { comparable } from "./cells";

/** The document as it was read, and which of Word's tables are its tables. */
export interface Snapshot {
  readonly outline: Outline;
  readonly source: ReadSource;
  readonly tableIndexes: TableIndexes;
}

/** For each table of the outline, its index among Word's tables that are not nested; null if that cannot be told. */
export type TableIndexes = readonly (number | null)[];

/**
 * Matches the tables by their order. Null if the number of tables, or of rows in one of them, differs.
 * @param listed Word's tables that are not nested
 */
export function matchTablesByOrder(
  { tables }: Outline,
  listed: readonly { readonly rowCount: number }[],
): TableIndexes | null {
  const agrees =
    listed.length === tables.length &&
    tables.every((table, at) => listed[at]?.rowCount === table.rows.length);
  return agrees ? tables.map((_, at) => at) : null;
}

/**
 * Matches the tables by their texts, in their order.
 * @param contents what Word gave for each of its tables that are not nested; null where that failed
 */
export function matchTablesByContent(
  outline: Outline,
  contents: readonly (OutlineTable | null)[],
): TableIndexes {
  const ours = outline.tables.map(wording);
  const theirs = contents.map((table) => table && wording(table));
  const partners = align(ours.length, theirs.length, (i, j) => (ours[i] === theirs[j] ? 1 : 0));
  return partners.map((partner) => (partner === -1 ? null : partner));
}

function wording(table: OutlineTable): string {
  return table.rows
    .map((row) => row.cells.map((cell) => comparable(cell.text + cell.nestedText)).join("\t"))
    .join("\n");
}

/** Makes an outline of tables that were read one by one, where Word gives neither the body nor the file. */
export function outlineOfTables(parts: readonly Outline[]): Outline {
  const tables = parts.flatMap((part) => part.tables.slice(0, 1)).map((table, at) => renumber(table, at + 1));
  return {
    blocks: tables.map((table) => ({ kind: "table", table })),
    tables,
    hasRevisions: parts.some((part) => part.hasRevisions),
    protection: parts.find((part) => part.protection !== null)?.protection ?? null,
  };
}

function renumber(table: OutlineTable, number: number): OutlineTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, place: { ...cell.place, table: number } })),
  }));
  return { ...table, number, rows };
}

/**
 * Aligns two lists in their order so that the sum of scores is greatest (Needleman–Wunsch, gaps cost nothing). Of
 * equally good alignments it takes the one that pairs early items first.
 * @param score the likeness of two items; items with 0 or less are never paired
 * @returns for each item of the first list the index of its partner, or -1
 */
export function align(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): number[] {
  const width = columns + 1;
  // best[i * width + j]: the best sum for the items from i and from j on.
  const best = new Int32Array((rows + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => {
    const own = score(i, j);
    return own > 0 ? own + at(i + 1, j + 1) : 0;
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const partners = new Array<number>(rows).fill(-1);
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (paired(i, j) > 0 && paired(i, j) === at(i, j)) {
      partners[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  return partners;
}
