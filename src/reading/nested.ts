import type { OutlineCell, OutlineTable } from "../document";
import { tableIds, type TableId } from "../report";
import type { LabelIndex } from "./labelIndex";
import { labelWords } from "./labelText";

/** A cell with tables of the report nested in it. */
export interface NestedTables {
  readonly cell: OutlineCell;
  readonly tables: readonly TableId[];
}

/** A shorter label may stand in any sentence, and fewer labels of a table in any statistic. */
const shortestLabel = 4;
const leastLabels = 3;

/** Tables nested in a cell that hold labels of the report: they can be seen, but not addressed. */
export function nestedReportCells(tables: readonly OutlineTable[], index: LabelIndex): NestedTables[] {
  const found: NestedTables[] = [];
  const labels = labelsByTable(index);
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.nestedText === "") continue;
        const text = labelWords(cell.nestedText);
        const named = tableIds.filter((id) => {
          const hits = labels[id].filter((words) => text.includes(words));
          return hits.length >= leastLabels;
        });
        if (named.length > 0) found.push({ cell, tables: named });
      }
    }
  }
  return found;
}

/** The labels that stand in one table only. */
function labelsByTable(index: LabelIndex): Readonly<Record<TableId, readonly string[]>> {
  const labelsOf = (table: TableId) =>
    [...index.uses]
      .filter(([words, uses]) => words.length >= shortestLabel && uses.every((use) => use.table === table))
      .map(([words]) => words);
  return { disclosure: labelsOf("disclosure"), requests: labelsOf("requests"), cases: labelsOf("cases") };
}
