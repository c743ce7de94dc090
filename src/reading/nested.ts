import type { OutlineCell, OutlineTable } from "../document";
import type { LabelIndex } from "./labelIndex";

/** Tables nested in a cell that hold labels of the report: they can be seen, but not addressed. */
export function nestedReportCells(tables: readonly OutlineTable[], index: LabelIndex): OutlineCell[] {
  const found: OutlineCell[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.nestedText === "") continue;
        const hits = [...index.uses.keys()].filter(
          (words) => words.length >= 4 && cell.nestedText.includes(words),
        );
        if (hits.length >= 3) found.push(cell);
      }
    }
  }
  return found;
}
