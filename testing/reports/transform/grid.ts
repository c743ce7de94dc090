/** What the layout transformations need of a table's grid. All of them keep the truth that cells carry. */
import { cell, paragraph, rowWidth, tableWidth, without, type Cell, type Row, type Table } from "../../docx";

/** Zero-based grid column at which each cell of a row starts. */
export function starts(row: Row): readonly number[] {
  let column = row.before ?? 0;
  return row.cells.map(({ span = 1 }) => {
    const start = column;
    column += span;
    return start;
  });
}

/** Leading rows without a field and without a row label: the column heads, from the top. */
export function headRows(table: Table): number {
  const first = table.rows.findIndex((row) => row.cells.some(({ field }) => field !== undefined));
  return Math.max(0, first);
}

/** The position of the last label cell before the first number of a row, or -1. */
export function leafLabel(row: Row): number {
  const first = row.cells.findIndex(({ field }) => field !== undefined);
  for (let index = first - 1; index >= 0; index -= 1) {
    if (row.cells[index]?.label !== undefined && row.cells[index]?.vMerge !== "continue") return index;
  }
  return -1;
}

/** A cell without text and truth that stands where the given one stood. */
export function blank(like: Cell = cell(""), text = ""): Cell {
  return { content: [paragraph(text)], ...(like.span === undefined ? {} : { span: like.span }) };
}

/** A cell without its merges. */
export function single(item: Cell): Cell {
  return without(item, "span", "vMerge", "hMerge");
}

/** Rows cut or filled at the right so that all are equally wide. */
export function padded(table: Table, width = tableWidth(table)): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...Array.from({ length: Math.max(0, width - rowWidth(row)) }, () => cell(""))],
    })),
  };
}

/** The table with another number of grid columns: even widths again. */
export function evenColumns(table: Table): Table {
  return without(table, "columns");
}

/** The anchor of the vertical merge that a continuation cell belongs to. */
export function anchorAbove(table: Table, rowIndex: number, column: number): Cell | undefined {
  for (let index = rowIndex - 1; index >= 0; index -= 1) {
    const row = table.rows[index];
    if (!row) return undefined;
    const found = row.cells[starts(row).indexOf(column)];
    if (found?.vMerge !== "continue") return found;
  }
  return undefined;
}
