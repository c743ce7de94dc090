import { titleOfTable } from "../fields";
import type { Rule } from "../finding";

const namesShown = 4;

/** Rows or columns of the format that a table lacks. */
export const incompleteTable: Rule = {
  id: "incomplete-table",
  severity: "error",
  title: { zh: "表格的行和列齐全", en: "No row or column is missing" },
  check: (report) =>
    report.absent
      .filter(({ rows, columns }) => rows.length + columns.length > 0)
      .map(({ table, rows, columns, fields }) => {
        const title = titleOfTable(table, report);
        const zh = [
          ...(rows.length > 0 ? [`${rows.length} 行（${some(rows, "、", "等")}）`] : []),
          ...(columns.length > 0 ? [`${columns.length} 列（${some(columns, "、", "等")}）`] : []),
        ];
        const en = [
          ...(rows.length > 0 ? [`${rows.length} rows (${some(rows, ", ", " …")})`] : []),
          ...(columns.length > 0 ? [`${columns.length} columns (${some(columns, ", ", " …")})`] : []),
        ];
        return {
          rule: incompleteTable.id,
          severity: incompleteTable.severity,
          message: {
            zh: `${title}缺少 ${zh.join("和 ")}，与它们有关的勾稽关系没有核对。请按规定格式补齐。`,
            en: `${title} lacks ${en.join(" and ")}; their relations were not checked. Complete the table.`,
          },
          fields,
          suspects: [],
          cells: [],
          relation: null,
          fixes: [],
        };
      }),
};

function some(names: readonly string[], separator: string, more: string): string {
  return names.slice(0, namesShown).join(separator) + (names.length > namesShown ? more : "");
}
