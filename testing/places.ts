/** Places of cells, for tests in which every number stands in a table. */
import { isPassage, type CellPlace, type Place } from "../src/report";

/**
 * The place of a cell.
 * @throws for words of a paragraph
 */
export function cellPlace(place: Place): CellPlace {
  if (isPassage(place)) throw new Error(`“${place.text}” stands in no cell`);
  return place;
}

/** `2.5`: the table and the row of a cell. */
export function rowOf(place: Place): string {
  const { table, row } = cellPlace(place);
  return `${table}.${row}`;
}
