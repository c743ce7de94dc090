/** Layouts that differ in rows and columns: added, cut off, broken in two, put together. */
import { cell, cellText, paragraph, without, type Block, type Cell, type Row, type Table } from "../../docx";
import { blank, evenColumns, headRows, leafLabel, starts } from "./grid";

/** A row of blanks before the given row; merges that pass there go on through it. */
export function emptyRow(table: Table, at: number): Table {
  const next = table.rows[at];
  if (!next) return table;
  const cells = next.cells.map((item): Cell =>
    item.vMerge === "continue" ? { ...blank(item), vMerge: "continue" } : blank(item),
  );
  const empty: Row = { ...next, cells };
  return { ...table, rows: [...table.rows.slice(0, at), empty, ...table.rows.slice(at)] };
}

/** An empty grid column before the given one; cells that reach over it become wider. */
export function emptyColumn(table: Table, at: number): Table {
  const rows = table.rows.map((row): Row => {
    const columns = starts(row);
    if ((row.before ?? 0) > at) return { ...row, before: (row.before ?? 0) + 1 };
    const crossing = row.cells.findIndex((item, index) => {
      const start = columns[index] ?? 0;
      return start < at && at < start + (item.span ?? 1);
    });
    if (crossing >= 0) {
      const wider = (item: Cell, index: number) =>
        index === crossing ? { ...item, span: (item.span ?? 1) + 1 } : item;
      return { ...row, cells: row.cells.map(wider) };
    }
    const index = columns.findIndex((start) => start >= at);
    const position = index < 0 ? row.cells.length : index;
    return { ...row, cells: [...row.cells.slice(0, position), cell(""), ...row.cells.slice(position)] };
  });
  return evenColumns({ ...table, rows });
}

export interface RowBreak {
  /** Zero-based row; it must have a row label and numbers. */
  readonly row: number;
  /** Where its last label is cut, in 0…1 of its length. */
  readonly cut: number;
  readonly numbers: "upper" | "lower";
}

/** Whether a row can be broken in two so that each half keeps some of its label. */
export function isBreakable(table: Table, rowIndex: number): boolean {
  const row = table.rows[rowIndex];
  if (!row || row.revision !== undefined) return false;
  const label = row.cells[leafLabel(row)];
  return label !== undefined && cellText(label).replace(/\s/gu, "").length >= 2;
}

/** One row broken in two, as over the end of a page: its label cut, its numbers in one of the halves. */
export function breakRow(table: Table, { row: rowIndex, cut, numbers }: RowBreak): Table {
  const row = table.rows[rowIndex];
  if (!row || !isBreakable(table, rowIndex)) return table;
  const leaf = leafLabel(row);
  const text = cellText(row.cells[leaf] ?? cell(""));
  const at = Math.min(text.length - 1, 1 + Math.floor(cut * (text.length - 1)));
  const half = (part: string, isUpper: boolean): Row => ({
    ...row,
    cells: row.cells.map((item, index): Cell => {
      const isLeaf = index === leaf || (item.label !== undefined && item.label === row.cells[leaf]?.label);
      if (isLeaf) return { ...item, content: [paragraph(part.trim())] };
      if (item.field !== undefined) return (numbers === "upper") === isUpper ? item : blank(item);
      if (isUpper || item.vMerge === "continue") return item;
      return item.vMerge === "restart" ? { ...blank(item), vMerge: "continue" } : blank(item);
    }),
  });
  const halves = [half(text.slice(0, at), true), half(text.slice(at), false)];
  return { ...table, rows: [...table.rows.slice(0, rowIndex), ...halves, ...table.rows.slice(rowIndex + 1)] };
}

/** A row of column heads broken in two: each label of two characters or more has its end in the lower half. */
export function breakHead(table: Table, rowIndex: number, cut: number): Table {
  const row = table.rows[rowIndex];
  if (!row || row.cells.some(({ field }) => field !== undefined)) return table;
  const half = (isUpper: boolean): Row => ({
    ...row,
    cells: row.cells.map((item): Cell => {
      const text = cellText(item);
      if (item.vMerge === "continue") return item;
      if (text.length < 2) return isUpper ? item : blank(item);
      const at = Math.min(text.length - 1, 1 + Math.floor(cut * (text.length - 1)));
      const part = isUpper ? text.slice(0, at) : text.slice(at);
      return { ...item, content: [paragraph(part.trim())] };
    }),
  });
  return {
    ...table,
    rows: [...table.rows.slice(0, rowIndex), half(true), half(false), ...table.rows.slice(rowIndex + 1)],
  };
}

export interface PageBreak {
  /** Zero-based first row of the second half. */
  readonly row: number;
  /** Whether the column heads are written again over the second half. */
  readonly repeatsHead: boolean;
  /** Empty paragraphs between the halves, or the page's number as converters leave it. */
  readonly gap: 0 | 1 | 2 | "page-number";
  /** What stands on the second half's first row where a merged label goes on. */
  readonly continued: "continuation" | "blank" | "label";
}

/** A table split in two, as at the end of a page. */
export function splitTable(table: Table, page: PageBreak): readonly Block[] {
  const { row: at, gap } = page;
  if (at < 1 || at >= table.rows.length) return [table];
  const heads = headRows(table);
  const head = page.repeatsHead && at > heads && isOneHead(table) ? table.rows.slice(0, heads) : [];
  const second = [...head, ...restarted(table, at, page.continued)];
  return [
    { ...table, rows: table.rows.slice(0, at) },
    ...(gap === "page-number"
      ? [paragraph("— 3 —", { align: "center" })]
      : Array.from({ length: gap }, () => paragraph(""))),
    { ...table, rows: second },
  ];
}

/** Table 1 has a head over each of its sections; a processor repeats a head only where it is the table's. */
function isOneHead(table: Table): boolean {
  const first = headRows(table);
  return table.rows.slice(first).every((row) => row.cells.some(({ field }) => field !== undefined));
}

function restarted(table: Table, at: number, continued: PageBreak["continued"]): readonly Row[] {
  const rows = table.rows.slice(at);
  if (continued === "continuation") return rows;
  const [first, ...rest] = rows;
  if (!first) return rows;
  const columns = starts(first);
  const cells = first.cells.map((item, index): Cell => {
    if (item.vMerge !== "continue") return item;
    const anchor = above(table, at, columns[index] ?? 0);
    const goesOn = rest[0]?.cells[starts(rest[0]).indexOf(columns[index] ?? 0)]?.vMerge === "continue";
    const cell: Cell = goesOn ? { ...item, vMerge: "restart" } : without(item, "vMerge");
    return continued === "label" && anchor?.label !== undefined
      ? { ...cell, content: anchor.content, label: anchor.label }
      : cell;
  });
  return [{ ...first, cells }, ...rest];
}

function above(table: Table, at: number, column: number): Cell | undefined {
  for (const row of table.rows.slice(0, at).reverse()) {
    const found = row.cells[starts(row).indexOf(column)];
    if (found && found.vMerge !== "continue") return found;
  }
  return undefined;
}

/** Several tables as one, their rows below each other. */
export function joined(tables: readonly Table[]): Table {
  return { kind: "table", rows: tables.flatMap(({ rows }) => rows) };
}
