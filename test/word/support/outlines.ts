import type { Outline, OutlineTable } from "../../../src/document";
import { outlineOf, type Table, table, row, cell } from "../../../testing/docx";

/** The outline of one table. */
export function outlineTable(model: Table): OutlineTable {
  const [only] = outlineOfTables(model).tables;
  if (!only) throw new Error("no table");
  return only;
}

export function outlineOfTables(...tables: readonly Table[]): Outline {
  return outlineOf({ body: tables });
}

/** A table in which each entry of `highlights` colours a cell: `row.cell` to a colour. */
export function colouredOutline(
  rows: readonly (readonly string[])[],
  highlights: Readonly<Record<string, string>>,
): Outline {
  const outline = outlineOf({ body: [table(rows.map((texts) => row(texts.map((text) => cell(text)))))] });
  const tables = outline.tables.map((one) => ({
    ...one,
    rows: one.rows.map((line) => ({
      ...line,
      cells: line.cells.map((item) => {
        const color = highlights[`${item.place.row}.${item.place.cell}`];
        return color ? { ...item, highlights: [color], isFullyHighlighted: true } : item;
      }),
    })),
  }));
  return { ...outline, tables };
}
