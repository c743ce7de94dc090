import type { Outline, OutlineCell, OutlineTable } from "../../../src/document";
import { placeKey } from "../../../src/report";
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
  const named = Object.entries(highlights).map(([place, color]) => [`1.${place}`, color]);
  return colouredTables([rows], Object.fromEntries(named) as Record<string, string>);
}

/** The same of several tables: `table.row.cell` to a colour. */
export function colouredTables(
  tablesOfRows: readonly (readonly (readonly string[])[])[],
  highlights: Readonly<Record<string, string>>,
): Outline {
  const outline = outlineOf({
    body: tablesOfRows.map((rows) => table(rows.map((texts) => row(texts.map((text) => cell(text)))))),
  });
  const tables = outline.tables.map((one) => ({
    ...one,
    rows: one.rows.map((line) => ({
      ...line,
      cells: line.cells.map((item) => {
        const color = highlights[placeKey(item.place)];
        return color ? { ...item, highlights: [color], isFullyHighlighted: true } : item;
      }),
    })),
  }));
  return { ...outline, tables };
}

/** The outline with one cell of its first table changed. */
export function withCell(
  outline: Outline,
  rowNumber: number,
  cellNumber: number,
  change: Partial<OutlineCell>,
): Outline {
  const tables = outline.tables.map((one) => ({
    ...one,
    rows: one.rows.map((line) => ({
      ...line,
      cells: line.cells.map((item) =>
        item.place.table === 1 && item.place.row === rowNumber && item.place.cell === cellNumber
          ? { ...item, ...change }
          : item,
      ),
    })),
  }));
  return { ...outline, tables };
}

/** The outline of one table of plain cells. */
export function plainOutline(...rows: readonly (readonly string[])[]): Outline {
  return outlineOfTables(table(rows.map((texts) => row(texts))));
}

/** A cell of the first table. */
export function cellOf(outline: Outline, rowNumber: number, cellNumber: number): OutlineCell {
  const found = outline.tables[0]?.rows[rowNumber - 1]?.cells[cellNumber - 1];
  if (!found) throw new Error(`no cell ${rowNumber}.${cellNumber}`);
  return found;
}
