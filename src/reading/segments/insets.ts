/** What a cell shows beside its own paragraphs: small nested tables and text boxes. */

import { insetText, type OutlineCell } from "../../document";

/** A longer text is no label and no number, but a table or a page of its own. */
const longestInset = 200;

/**
 * The cells that a cell of the file shows. A nested table of one row in a cell that spans as many columns is the rest of
 * the row, as converters from PDF write it. Any other inset is part of the cell's text. Two numbers in one cell are two
 * lines, and so none.
 * @returns most often the cell itself; several have its place
 */
export function shownCells(cell: OutlineCell): readonly OutlineCell[] {
  const { insets = [], text, textWithoutNotes, column, columnSpan } = cell;
  const [first, ...others] = insets;
  if (!first) return [cell];
  const texts = insets.map(insetText);
  if (texts.join("").length > longestInset) return [cell];
  const [row = [], ...rest] = first.rows;
  const isRow = first.kind === "table" && rest.length === 0 && row.length > 1 && row.length === columnSpan;
  if (isRow && others.length === 0 && text === "")
    return row.map((own, index) => ({ ...cell, text: own, column: column + index, columnSpan: 1 }));
  const joined = (own: string) => [own, ...texts].filter((each) => each !== "").join("\n");
  const withoutNotes = textWithoutNotes !== undefined && { textWithoutNotes: joined(textWithoutNotes) };
  return [{ ...cell, text: joined(text), ...withoutNotes }];
}
