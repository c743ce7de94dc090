/**
 * Where a cell stands: one-based file order. `table` counts every top-level table of the body (nested ones,
 * headers and text boxes not), `row` every w:tr in it, `cell` every w:tc in that row, continuation cells
 * counted, content controls transparent.
 */
export interface Address {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** Whether two addresses name the same cell. */
export function sameAddress(a: Address, b: Address): boolean {
  return a.table === b.table && a.row === b.row && a.cell === b.cell;
}

/** Orders addresses as they follow each other in the file. */
export function compareAddresses(a: Address, b: Address): number {
  return a.table - b.table || a.row - b.row || a.cell - b.cell;
}

/** One key for one cell, for use in maps and sets. */
export function addressKey(address: Address): string {
  return `${address.table}.${address.row}.${address.cell}`;
}
