/** Where something stands in a document: a cell of a table, or words of a paragraph. */

/**
 * Where a cell stands: one-based file order. `table` counts every top-level table of the body (nested ones,
 * headers and text boxes not), `row` every w:tr in it, `cell` every w:tc in that row, continuation cells
 * counted, content controls transparent.
 */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** Words of a paragraph of the body. */
export interface Passage {
  /** One-based among the body's own paragraphs: those in tables and text boxes are not counted. */
  readonly paragraph: number;
  /** UTF-16 positions in the paragraph's final text: from the first character up to, but not including, the last. */
  readonly from: number;
  readonly to: number;
  /** The words themselves. */
  readonly text: string;
}

/** Where something stands. */
export type Place = CellPlace | Passage;

/** Whether a place is words of a paragraph. */
export function isPassage(place: Place): place is Passage {
  return "paragraph" in place;
}

/** Whether two places name the same cell, or words from and to the same positions. */
export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** Orders cells, and words, as they follow each other in the file; all words before all cells. */
export function comparePlaces(a: Place, b: Place): number {
  if (isPassage(a) && isPassage(b)) return a.paragraph - b.paragraph || a.from - b.from || a.to - b.to;
  if (isPassage(a) || isPassage(b)) return isPassage(a) ? -1 : 1;
  return a.table - b.table || a.row - b.row || a.cell - b.cell;
}

/** One key for one place, for use in maps and sets. */
export function placeKey(place: Place): string {
  if (isPassage(place)) return `p${place.paragraph}.${place.from}-${place.to}`;
  return `${place.table}.${place.row}.${place.cell}`;
}

/** Whether words have characters in common. */
export function overlap(a: Passage, b: Passage): boolean {
  return a.paragraph === b.paragraph && a.from < b.to && b.from < a.to;
}

/**
 * The words of a passage from one position to another.
 * @param from counted from the passage's own beginning
 */
export function within({ paragraph, from: start, text }: Passage, from: number, to: number): Passage {
  return { paragraph, from: start + from, to: start + to, text: text.slice(from, to) };
}
