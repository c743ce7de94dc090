import { formatInForce, tableIds } from "../../report";
import { tableName, tableTitle } from "../fields";
import type { Rule } from "../finding";

/** A table of which no row is there. */
export const missingTable: Rule = {
  id: "missing-table",
  severity: "error",
  title: { zh: "三张表齐全", en: "All three tables are there" },
  check: (report, { formats }) =>
    tableIds
      .filter((table) => report.formats[table] === null)
      .map((table) => {
        const format = (report.year !== null && formatInForce(report.year, formats)) || formats[0];
        const relations = format?.tables[table].relations.length ?? 0;
        const title = tableTitle(table, formats);
        const unchecked = relations > 0 ? `，${relations} 条勾稽关系没有核对` : "";
        return {
          rule: missingTable.id,
          severity: missingTable.severity,
          message: {
            zh: `报告里没有找到${title}${unchecked}。请按规定格式补上这张表；图片、文本框里的表格和行列颠倒的表格无法读取。`,
            en: `${title} was not found${relations > 0 ? `; ${relations} relations were not checked` : ""}. Add the table as the format has it; pictures of a table, tables in text boxes and transposed ones cannot be read.`,
          },
          fields: format?.tables[table].fields.map(({ field }) => field) ?? [],
          suspects: [],
          cells: [],
          relation: null,
          fixes: [
            {
              kind: "insert",
              label: {
                zh: `插入${tableName(table, formats)}`,
                en: `Insert ${tableName(table, formats)}`,
              },
              table,
            },
          ],
        };
      }),
};
