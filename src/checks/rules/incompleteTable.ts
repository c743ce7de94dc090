/** Rows or columns of the format that a table lacks. */

import { plural, titleOfTable, type AbsentPart } from "../../report";
import type { Rule } from "../finding";

const namesShown = 4;

interface AbsentLines extends Pick<AbsentPart, "rows" | "columns" | "shortRows"> {
  readonly title: string;
}

export const incompleteTable: Rule<AbsentLines> = {
  id: "incomplete-table",
  severity: "error",
  title: { zh: "表格的行和列齐全", en: "No row or column is missing" },
  check: (report) =>
    report.absent
      .filter(({ rows, columns, shortRows }) => rows.length + columns.length + shortRows.length > 0)
      .map(({ table, rows, columns, shortRows, fields }) => ({
        values: { title: titleOfTable(table, report), rows, columns, shortRows },
        fields,
      })),
  message: ({ title, rows, columns, shortRows }) => {
    const cells = shortRows.reduce((sum, short) => sum + short.cells, 0);
    const short = shortRows.map(({ row }) => row);
    const zh = [
      ...(rows.length > 0 ? [`${rows.length} 行（${some(rows, "、", "等")}）`] : []),
      ...(columns.length > 0 ? [`${columns.length} 列（${some(columns, "、", "等")}）`] : []),
      ...(cells > 0 ? [`${cells} 格（在${some(short, "、", "等")}）`] : []),
    ];
    const en = [
      ...(rows.length > 0 ? [`${plural(rows.length, "row")} (${some(rows, ", ", " …")})`] : []),
      ...(columns.length > 0 ? [`${plural(columns.length, "column")} (${some(columns, ", ", " …")})`] : []),
      ...(cells > 0 ? [`${plural(cells, "cell")} (in ${some(short, ", ", " …")})`] : []),
    ];
    return {
      zh: `${title}缺少 ${zh.join("和 ")}，有关的算式没有核对。请按规定格式补齐；拆到另一张表里的，请并成一张。`,
      en: `${title} lacks ${en.join(" and ")}; their sums were not checked. Complete the table; join what stands in another one.`,
    };
  },
};

function some(names: readonly string[], separator: string, more: string): string {
  return names.slice(0, namesShown).join(separator) + (names.length > namesShown ? more : "");
}
