/** What a reader takes from a cell: its own text, and that of the small nested tables and text boxes in it. */
import { insetText, type OutlineCell } from "./outline";

/** A longer text is no label and no number, but a table or a page of its own. */
const longestInset = 200;

/** The texts that stand in a cell beside its own. None if they are long. */
function insetTexts({ insets = [] }: OutlineCell): readonly string[] {
  const texts = insets.map(insetText);
  return texts.join("").length > longestInset ? [] : texts;
}

/** The cell's own text and that of its insets, below each other. */
export function shownText(cell: OutlineCell): string {
  return [cell.text, ...insetTexts(cell)].filter((text) => text !== "").join("\n");
}

/** Whether a cell still shows a text that was read of it, or of a cell of the row that is nested in it. */
export function isShownIn(cell: OutlineCell, text: string): boolean {
  if (!cell.insets) return cell.text === text;
  return shownText(cell) === text || nestedRow(cell).includes(text);
}

/** The cells of a nested table that is the rest of the row: one row in a blank cell that spans as many columns. */
function nestedRow(cell: OutlineCell): readonly string[] {
  const [inset, ...others] = cell.insets ?? [];
  const isAlone = cell.text === "" && others.length === 0 && insetTexts(cell).length > 0;
  if (!isAlone || inset?.kind !== "table" || inset.rows.length !== 1) return [];
  const [row = []] = inset.rows;
  return row.length > 1 && row.length === cell.columnSpan ? row : [];
}
