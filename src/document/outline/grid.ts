/** Places the cells of a table on its grid and turns the table into plain data. */
import { limits } from "../limits";
import type { CellBuilder, RowBuilder, TableBuilder } from "./builders";
import type { OutlineCell, OutlineRow, OutlineTable } from "./outline";

/**
 * Makes a table of the outline.
 *
 * A cell's column is w:gridBefore plus the spans before it; w:tblGrid is often wrong and is not read. A vertical
 * continuation belongs to the cell above that has the same column and span. Word shows a continuation that has no such
 * cell above (ISO 29500-1, 17.18.57), so it counts as the start of a merge.
 * @param number one-based among the top-level tables of the body
 */
export function layOut(table: TableBuilder, number: number): OutlineTable {
  let width = 0;
  let above: readonly CellBuilder[] = [];
  for (const row of table.rows) {
    width = Math.max(width, placeInRow(row));
    if (row.isDeleted || row.cells.length === 0) continue;
    mergeDown(above, row.cells);
    above = row.cells;
  }
  return { number, width, rows: table.rows.map((row, index) => outlineRow(row, number, index + 1)) };
}

/** Makes a table a part of the cell that it stands in. */
export function nestTable(table: TableBuilder, cell: CellBuilder): void {
  cell.obstruct("nested-table");
  cell.nestedTexts.push(...table.texts);
  layOut(table, 0); // A cell that continues another one shows nothing of its own.
  const rows = table.rows.filter(({ isDeleted }) => !isDeleted);
  cell.addInset({ kind: "table", rows: rows.map(({ cells }) => cells.map((one) => one.content)) });
}

/** Gives the row's cells their columns and joins merges of the old kind (w:hMerge). Returns the columns it takes. */
function placeInRow(row: RowBuilder): number {
  let column = Math.min(row.gridBefore, limits.columns - 1);
  let anchor: CellBuilder | null = null;
  for (const cell of row.cells) {
    cell.column = column;
    if (cell.isDeleted) continue;
    cell.columnSpan = Math.min(cell.columnSpan, limits.columns - column);
    column = Math.min(column + cell.columnSpan, limits.columns - 1);
    if (cell.horizontalMerge === "continue" && anchor !== null) anchor.columnSpan += cell.columnSpan;
    // There is nothing to continue, and its text must not get lost: it starts a merge of its own.
    else if (cell.horizontalMerge === "continue" && cell.text !== "") cell.horizontalMerge = "restart";
    anchor = cell.horizontalMerge === "none" ? null : cell.horizontalMerge === "restart" ? cell : anchor;
  }
  return Math.min(column + row.gridAfter, limits.columns);
}

/** Joins cells with those above. Both rows are in the order of their columns, so one walk along both is enough. */
function mergeDown(above: readonly CellBuilder[], cells: readonly CellBuilder[]): void {
  let index = 0;
  for (const cell of cells) {
    if (cell.verticalMerge !== "continue" || cell.isDeleted) continue;
    while (isBefore(above[index], cell)) index++;
    const upper = above[index];
    if (upper !== undefined && mayContinue(cell, upper)) {
      cell.anchor = upper.anchor;
      cell.anchor.rowSpan++;
    } else {
      cell.verticalMerge = "restart";
    }
  }
}

function isBefore(upper: CellBuilder | undefined, cell: CellBuilder): boolean {
  return upper !== undefined && (upper.isDeleted || upper.column < cell.column);
}

function mayContinue(cell: CellBuilder, upper: CellBuilder): boolean {
  return (
    upper.verticalMerge !== "none" && upper.column === cell.column && upper.columnSpan === cell.columnSpan
  );
}

function outlineRow(row: RowBuilder, table: number, number: number): OutlineRow {
  return {
    number,
    cells: row.cells.map((cell, index) => outlineCell(cell, table, number, index + 1)),
    isDeleted: row.isDeleted,
  };
}

function controlTag({ control, textTag }: CellBuilder): Pick<OutlineCell, "controlTag"> {
  if (!control || control.isSpecial || control.tag === null) return {};
  return textTag === undefined || textTag === control.tag ? { controlTag: control.tag } : {};
}

function outlineCell(built: CellBuilder, table: number, row: number, cell: number): OutlineCell {
  const { highlights } = built;
  return {
    place: { table, row, cell },
    column: built.column,
    columnSpan: built.columnSpan,
    rowSpan: built.rowSpan,
    verticalMerge: built.verticalMerge,
    isHorizontalContinuation: built.horizontalMerge === "continue",
    text: built.text,
    ...(built.textWithoutNotes !== null && { textWithoutNotes: built.textWithoutNotes }),
    ...(built.symbolDigits && { hasSymbolDigits: true as const }),
    paragraphs: built.paragraphs.map(({ text }) => ({ text })),
    tag: built.textTag === undefined ? built.firstTag : built.textTag,
    ...controlTag(built),
    obstacles: built.obstacles,
    highlights,
    isFullyHighlighted: highlights.length > 0 && !built.hasPlainText,
    nestedText: built.nestedTexts.join("\n").trim(),
    ...(built.insets.length > 0 && { insets: built.insets }),
    ...(built.isDeleted && { isDeleted: true as const }),
    ...(built.hasUnseenHighlight && { hasUnseenHighlight: true as const }),
    ...(built.isNumbered && { isNumbered: true as const }),
    ...(built.isPlaceholder && { isPlaceholder: true as const }),
    ...(built.hasAnchor && { hasAnchor: true as const }),
    ...(built.mayLackText && { mayLackText: true as const }),
  };
}
