/** What a cell shows beside its own paragraphs: small nested tables and text boxes. */

import { insetText, withInsets, type OutlineCell } from "./outline";

/** A longer text is no label and no number, but a table or a page of its own. */
const longestInset = 200;

/**
 * The cells that a cell of the file shows. A nested table of one row in a cell that spans as many columns is the rest of
 * the row, as converters from PDF write it. Any other inset is part of the cell's text. Two numbers in one cell are two
 * lines, or stand apart by a tab, and so are none.
 * @returns most often the cell itself; several have its place
 */
export function shownCells(cell: OutlineCell): readonly OutlineCell[] {
  const { insets = [], text, column, columnSpan } = cell;
  const [first, ...others] = insets;
  if (!first) return [cell];
  const [row = [], ...rest] = first.rows;
  const isRow = first.kind === "table" && rest.length === 0 && row.length > 1 && row.length === columnSpan;
  if (isRow && others.length === 0 && text === "")
    return row.map((own, index) => ({ ...cell, ...own, column: column + index, columnSpan: 1 }));
  const length = insets.reduce((sum, inset) => sum + insetText(inset).length, 0);
  // Cut off, it still is no number and no label; and it is not blank.
  if (length > longestInset)
    return [{ ...cell, text: `${text}\n${insetText(first).slice(0, longestInset)}…`.trim() }];
  return [withInsets(cell, insets)];
}

/** Whether a cell still shows a text that was read of it. */
export function isShownIn(cell: OutlineCell, text: string): boolean {
  return shownCells(cell).some((shown) => shown.text === text);
}

/** What a cell shows, in one piece. */
export function shownText(cell: OutlineCell): string {
  return shownCells(cell)
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
}
