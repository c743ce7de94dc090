import type { Outline, OutlineTable } from "../document";
import { align } from "./align";
import { comparable } from "./texts";

/** A table as `body.tables` lists it; hosts may list nested ones, too. */
export interface ListedTable {
  readonly rowCount: number;
  readonly nestingLevel: number;
}

/** For each table of the outline its index in Word's list, or null when none can be told. */
export type TablePairing = readonly (number | null)[];

/** Indexes in Word's list of the tables that stand in the body itself. */
export function topLevel(listed: readonly ListedTable[]): number[] {
  return listed.flatMap((table, index) => (table.nestingLevel <= 1 ? [index] : []));
}

/** Pairs the tables by their order, when their number and their rows agree; else null. */
export function pairByOrder(outline: Outline, listed: readonly ListedTable[]): TablePairing | null {
  const indexes = topLevel(listed);
  const agrees =
    indexes.length === outline.tables.length &&
    outline.tables.every((table, at) => listed[indexes[at] ?? -1]?.rowCount === table.rows.length);
  return agrees ? indexes : null;
}

/**
 * Pairs the tables by what they say, in their order.
 * @param indexes indexes in Word's list of the tables whose contents follow
 * @param contents what Word gave of each when asked for it alone; null where that failed
 */
export function pairByContent(
  outline: Outline,
  indexes: readonly number[],
  contents: readonly (OutlineTable | null)[],
): TablePairing {
  const ours = outline.tables.map(wording);
  const theirs = contents.map((table) => table && wording(table));
  const partners = align(ours.length, theirs.length, (i, j) => (ours[i] === theirs[j] ? 1 : 0));
  return partners.map((partner) => indexes[partner] ?? null);
}

function wording(table: OutlineTable): string {
  return table.rows
    .map((row) => row.cells.map((cell) => comparable(cell.text + cell.nestedText)).join("\t"))
    .join("\n");
}

/**
 * Puts tables that were read one by one together to an outline: all that there is when Word gives neither the
 * body nor the file.
 */
export function outlineOfTables(parts: readonly Outline[]): Outline {
  const tables = parts.flatMap((part) => part.tables.slice(0, 1)).map((table, at) => renumber(table, at + 1));
  return {
    blocks: tables.map((table) => ({ kind: "table", table })),
    tables,
    hasRevisions: parts.some((part) => part.hasRevisions),
    protection: parts.find((part) => part.protection !== null)?.protection ?? null,
    oddities: [...new Set(parts.flatMap((part) => part.oddities))],
  };
}

function renumber(table: OutlineTable, number: number): OutlineTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, place: { ...cell.place, table: number } })),
  }));
  return { ...table, number, rows };
}
