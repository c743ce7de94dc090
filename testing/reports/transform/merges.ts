/** Layouts that differ in how labels are merged. */
import { cell, without, type Cell, type Row, type Table } from "../../docx";
import { anchorAbove, blank, evenColumns, padded, single, starts } from "./grid";

/**
 * No merges: every grid column has a cell of its own, in every row.
 * @param fill what stands where a merged label reached: nothing, or the label again. Numbers are never repeated.
 */
export function unmerge(table: Table, fill: "blank" | "repeat"): Table {
  const rows = table.rows.map((row, rowIndex): Row => {
    const columns = starts(row);
    return {
      ...row,
      cells: row.cells.flatMap((item, index): readonly Cell[] => {
        const span = item.span ?? 1;
        if (item.vMerge === "continue") {
          const anchor = anchorAbove(table, rowIndex, columns[index] ?? 0);
          const above = fill === "repeat" && anchor ? single(anchor) : cell("");
          return Array.from({ length: span }, () => above);
        }
        if (fill === "repeat" && item.field !== undefined) return [item];
        const other = fill === "repeat" ? single(item) : cell("");
        return [single(item), ...Array.from({ length: span - 1 }, () => other)];
      }),
    };
  });
  return { ...table, rows };
}

/**
 * Every label in a cell of its own with the columns shifted, as when a merged table is pasted through a text
 * format: rows of one or two labels have their numbers from the third cell on, rows of three from the fourth;
 * blanks fill the row at its right end.
 * @param moved rows (zero-based) that also lose their leading blanks, as they do behind a page break
 */
export function flatten(table: Table, moved: (rowIndex: number) => boolean = () => false): Table {
  const labelWidth = labelColumns(table);
  if (labelWidth < 2) return unmerge(table, "blank");
  const rows = table.rows.map((row, rowIndex): Row => {
    const columns = starts(row);
    const labels = row.cells.filter((_, index) => (columns[index] ?? 0) < labelWidth);
    const others = row.cells.filter((_, index) => (columns[index] ?? 0) >= labelWidth);
    const texts = labels.map((item) => (item.vMerge === "continue" ? cell("") : single(item)));
    const kept = moved(rowIndex) ? texts.slice(texts.findIndex(({ label }) => label !== undefined)) : texts;
    const filler = Array.from({ length: Math.max(0, labelWidth - 1 - kept.length) }, () => cell(""));
    return { ...row, cells: [...kept, ...filler, ...others.flatMap(spelledOut)] };
  });
  return padded({ ...table, rows }, labelWidth + 7);
}

function spelledOut(item: Cell): readonly Cell[] {
  const first = item.vMerge === "continue" ? cell("") : single(item);
  return [first, ...Array.from({ length: (item.span ?? 1) - 1 }, () => cell(""))];
}

/** Grid columns before the first number of the rows that have numbers. */
export function labelColumns(table: Table): number {
  const firsts = table.rows.flatMap((row) => {
    const index = row.cells.findIndex(({ field }) => field !== undefined);
    return index < 0 ? [] : [starts(row)[index] ?? 0];
  });
  return firsts.length === 0 ? 0 : Math.min(...firsts);
}

/** Horizontal merges of the old kind: w:hMerge instead of w:gridSpan, one cell for each grid column. */
export function oldMerges(table: Table): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((item): readonly Cell[] => {
      const { span = 1, ...rest } = item;
      if (span === 1) return [item];
      const merge = item.vMerge === undefined ? {} : { vMerge: item.vMerge };
      const rest2 = Array.from({ length: span - 1 }, () => cell("", { hMerge: "continue", ...merge }));
      return [{ ...rest, hMerge: "restart" }, ...rest2];
    }),
  }));
  return { ...table, rows };
}

/** Continuation cells at the start of a row left out, and w:gridBefore in their place. */
export function continuationsAsGridBefore(table: Table): Table {
  const rows = table.rows.map((row): Row => {
    const first = row.cells.findIndex(({ vMerge }) => vMerge !== "continue");
    const gone = row.cells.slice(0, Math.max(0, first)).reduce((sum, { span = 1 }) => sum + span, 0);
    const cells = row.cells.slice(Math.max(0, first));
    return gone === 0 ? row : { ...row, before: (row.before ?? 0) + gone, cells };
  });
  return withoutLoneMerges({ ...table, rows });
}

/** Merges that no longer have a cell to continue in are no merges. */
function withoutLoneMerges(table: Table): Table {
  const rows = table.rows.map((row, rowIndex) => {
    const below = table.rows[rowIndex + 1];
    const columns = starts(row);
    return {
      ...row,
      cells: row.cells.map((item, index): Cell => {
        if (item.vMerge !== "restart") return item;
        const next = below?.cells[starts(below).indexOf(columns[index] ?? 0)];
        return next?.vMerge === "continue" ? item : without(item, "vMerge");
      }),
    };
  });
  return { ...table, rows };
}

/** Every row indented by an empty grid column (w:gridBefore), or followed by one (w:gridAfter). */
export function gridMargins(table: Table, side: "before" | "after"): Table {
  return evenColumns({
    ...table,
    rows: table.rows.map((row) => ({ ...row, [side]: (row[side] ?? 0) + 1 })),
  });
}

/** The heads as many published reports have them: 总计 beside 申请人情况, over all head rows. */
export function totalBesideApplicants(table: Table): Table {
  const [first, second, third, ...rest] = table.rows;
  const applicants = first?.cells.at(-1);
  const total = second?.cells.at(-1);
  if (!first || !second || !third || !applicants || !total || applicants.label !== "申请人情况") return table;
  const narrower = { ...applicants, span: (applicants.span ?? 1) - 1 };
  return {
    ...table,
    rows: [
      { ...first, cells: [...first.cells.slice(0, -1), narrower, { ...total, vMerge: "restart" }] },
      { ...second, cells: [...second.cells.slice(0, -1), blankContinuation(total)] },
      third,
      ...rest,
    ],
  };
}

function blankContinuation(like: Cell): Cell {
  return { ...blank(like), vMerge: "continue" };
}
