import { columnName, fieldId, rowName, type AbsentPart, type TableFormat } from "../report";
import type { FactCollector } from "./factCollector";
import type { ResolvedRow } from "./resolveRows";

/** Rows that no row of the file names, and columns that no row of the file has. */
export function absentPart(
  format: TableFormat,
  resolved: readonly ResolvedRow[],
  presentColumns: ReadonlySet<string>,
  facts: FactCollector,
): AbsentPart | null {
  const { table, sections } = format.declaration;
  const known = new Set([...facts.facts.map((fact) => fact.field), ...facts.touched]);
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
          (column) =>
            presentColumns.has(`${sectionIndex}.${column.key}`) &&
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
    for (const column of section.columns) {
      if (!presentColumns.has(`${sectionIndex}.${column.key}`)) columns.push(columnName(column));
    }
  });
  const fields = format.fields.filter(({ field }) => !known.has(field)).map(({ field }) => field);
  return fields.length > 0 ? { table, rows, columns, fields } : null;
}
