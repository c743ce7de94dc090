/**
 * Where a cell stands: one-based file order. `table` counts every top-level table of the body (nested ones,
 * headers and text boxes not), `row` every w:tr in it, `cell` every w:tc in that row, continuation cells
 * counted, content controls transparent.
 */
export interface Place {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** Whether two places name the same cell. */
export function samePlace(a: Place, b: Place): boolean {
  return a.table === b.table && a.row === b.row && a.cell === b.cell;
}

/** Orders places as they follow each other in the file. */
export function comparePlaces(a: Place, b: Place): number {
  return a.table - b.table || a.row - b.row || a.cell - b.cell;
}

/** One key for one cell, for use in maps and sets. */
export function placeKey(place: Place): string {
  return `${place.table}.${place.row}.${place.cell}`;
}
