import { columnName, fieldId, rowName, type AbsentPart, type TableFormat } from "../report";
import type { FactCollector } from "./factCollector";
import type { ResolvedRow } from "./resolveRows";

/** One key for a column of a section. */
export function columnKey(section: number, column: number): number {
  return section * 1000 + column;
}

/** Rows that no row of the file names, and columns that no row of the file has. */
export function absentPart(
  format: TableFormat,
  resolved: readonly ResolvedRow[],
  presentColumns: ReadonlySet<number>,
  facts: FactCollector,
): AbsentPart | null {
  const { table, sections } = format.declaration;
  const known = new Set([...facts.facts.map((fact) => fact.field), ...facts.touched]);
  const fields = format.fields.filter(({ field }) => !known.has(field)).map(({ field }) => field);
  if (fields.length === 0) return null;
  const rows: string[] = [];
  const columns: string[] = [];
  sections.forEach((section, sectionIndex) => {
    const present = section.rows.map((_, row) =>
      resolved.some(({ place }) => place.section === sectionIndex && place.row === row),
    );
    section.rows.forEach((row, index) => {
      const name = rowName(row) || format.declaration.title;
      if (!present[index]) rows.push(name);
      else {
        const lacking = section.columns.filter(
          (column, at) =>
            presentColumns.has(columnKey(sectionIndex, at)) &&
            !known.has(fieldId(table, row.key, column.key)),
        );
        const isWhole =
          lacking.length === 0 &&
          section.columns.some((column) => known.has(fieldId(table, row.key, column.key)));
        if (lacking.length > 0) rows.push(`${name}（缺 ${lacking.length} 格）`);
        else if (!isWhole) rows.push(name);
      }
    });
    if (!present.some(Boolean)) return;
    section.columns.forEach((column, at) => {
      if (!presentColumns.has(columnKey(sectionIndex, at))) columns.push(columnName(column));
    });
  });
  return { table, rows, columns, fields };
}
