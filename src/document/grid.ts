import { cellParagraph, type CellDraft, type RowDraft, type TableDraft } from "./drafts";
import { limits } from "./limits";
import type { OutlineCell, OutlineRow, OutlineTable } from "./outline";

/**
 * Places a table's cells on its grid and makes it plain data.
 *
 * A cell's column is w:gridBefore plus the spans before it; what w:tblGrid says is not asked, as it is often wrong.
 * A vertical continuation belongs to the cell above that has the same column and span. A merge must begin with
 * "restart": one without such a cell above shows (ISO 29500-1, 17.18.57), so it counts as the start of a merge.
 */
export function layOut(table: TableDraft, number: number): OutlineTable {
  let width = 0;
  let above: readonly CellDraft[] = [];
  for (const row of table.rows) {
    width = Math.max(width, placeInRow(row));
    if (row.isDeleted || row.cells.length === 0) continue;
    mergeDown(above, row.cells);
    above = row.cells;
  }
  return { number, width, rows: table.rows.map((row, index) => outlineRow(row, number, index + 1)) };
}

/** Gives the row's cells their columns and joins the old kind of horizontal merge; returns how many columns it takes. */
function placeInRow(row: RowDraft): number {
  let column = Math.min(row.gridBefore, limits.columns - 1);
  let anchor: CellDraft | null = null;
  for (const cell of row.cells) {
    cell.column = column;
    if (cell.isDeleted) continue;
    cell.columnSpan = Math.min(cell.columnSpan, limits.columns - column);
    column = Math.min(column + cell.columnSpan, limits.columns - 1);
    if (cell.horizontalMerge === "continue" && anchor !== null) anchor.columnSpan += cell.columnSpan;
    // With nothing to continue its text would be lost: it starts a merge of its own.
    else if (cell.horizontalMerge === "continue" && cell.text !== "") cell.horizontalMerge = "restart";
    anchor = cell.horizontalMerge === "none" ? null : cell.horizontalMerge === "restart" ? cell : anchor;
  }
  return Math.min(column + row.gridAfter, limits.columns);
}

/** Both rows are in the order of their columns: one walk along both is enough. */
function mergeDown(above: readonly CellDraft[], cells: readonly CellDraft[]): void {
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

function isBefore(upper: CellDraft | undefined, cell: CellDraft): boolean {
  return upper !== undefined && (upper.isDeleted || upper.column < cell.column);
}

function mayContinue(cell: CellDraft, upper: CellDraft): boolean {
  return (
    upper.verticalMerge !== "none" && upper.column === cell.column && upper.columnSpan === cell.columnSpan
  );
}

function outlineRow(row: RowDraft, table: number, number: number): OutlineRow {
  return {
    number,
    cells: row.cells.map((cell, index) => outlineCell(cell, table, number, index + 1)),
    isHeader: row.isHeader,
    isDeleted: row.isDeleted,
  };
}

function controlTag({ control, textTag }: CellDraft): Pick<OutlineCell, "controlTag"> {
  if (!control || control.isSpecial || control.tag === null) return {};
  return textTag === undefined || textTag === control.tag ? { controlTag: control.tag } : {};
}

function outlineCell(draft: CellDraft, table: number, row: number, cell: number): OutlineCell {
  const { highlights } = draft;
  return {
    place: { table, row, cell },
    column: draft.column,
    columnSpan: draft.columnSpan,
    rowSpan: draft.rowSpan,
    verticalMerge: draft.verticalMerge,
    isHorizontalContinuation: draft.horizontalMerge === "continue",
    text: draft.text,
    ...(draft.textWithoutNotes !== null && { textWithoutNotes: draft.textWithoutNotes }),
    paragraphs: draft.paragraphs.map(cellParagraph),
    tag: draft.textTag === undefined ? draft.firstTag : draft.textTag,
    ...controlTag(draft),
    obstacles: draft.obstacles,
    highlights,
    isFullyHighlighted: highlights.length > 0 && !draft.hasPlainText,
    nestedText: draft.nestedTexts.join("\n").trim(),
    ...(draft.isDeleted && { isDeleted: true as const }),
    ...(draft.hasUnseenHighlight && { hasUnseenHighlight: true as const }),
    ...(draft.isPlaceholder && { isPlaceholder: true as const }),
  };
}
